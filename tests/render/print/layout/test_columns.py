"""Widths of table columns."""

from xml.etree.ElementTree import fromstring

from generator.render.print.layout.columns import set_columns


def widths(*rows, room=84.0):
    cells = ''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)
    root = fromstring(f'<div><table>{cells}</table></div>')  # noqa: S314  # written just here
    set_columns(root, room)
    return [float(col.get('style').split()[1].rstrip('%')) for col in root.iter('col')]


def test_widths_fill_the_line():
    assert abs(sum(widths(('a', 'b' * 9), ('c', 'd e f'))) - 100) < 0.1


def test_a_number_to_call_keeps_its_line():
    phone = '<a class="phone">+33 1 99 00 00 33</a>'
    long = 'word ' * 60
    first, _ = widths(('Number', 'What'), (phone, long))
    assert first / 100 * 84 >= 17


def test_prose_gets_what_short_columns_leave():
    first, second, third = widths(('No', 'What', 'Who'), ('1', 'Cut every link of both sites at once ' * 3, 'CISO'))
    assert second > first + third


def test_columns_to_write_in_have_room():
    first, second = widths(('Time', 'What was said'), ('', ''))
    assert min(first, second) > 30


def test_a_table_whose_cells_span_is_left_alone():
    root = fromstring('<div><table><tr><td colspan="2">x</td></tr><tr><td>a</td><td>b</td></tr></table></div>')  # noqa: S314
    set_columns(root, 84)
    assert list(root.iter('col')) == []


def test_a_template_may_say_the_widths_of_its_own_table():
    rows = '<tr><td>a</td><td>b</td></tr>'
    told = fromstring(f'<body><div data-columns="30 70"><table>{rows}</table></div><table>{rows}</table></body>')  # noqa: S314
    set_columns(told, 84)
    assert [col.get('style') for col in told.iter('col')][:2] == ['width: 30.00%', 'width: 70.00%']
    assert len(list(told.iter('col'))) == 4


def test_a_width_too_narrow_for_a_word_is_widened_at_the_cost_of_the_others():
    rows = '<tr><th>Responsable</th><th>Quoi</th></tr><tr><td>a</td><td>b</td></tr>'
    told = fromstring(f'<body><div data-columns="5 95"><table>{rows}</table></div></body>')  # noqa: S314
    set_columns(told, 84)
    first, second = [float(col.get('style').split()[1].rstrip('%')) for col in told.iter('col')]
    assert first / 100 * 84 > len('Responsable') * 1.2
    assert first + second == 100


def test_widths_for_other_columns_than_there_are_are_worked_out():
    rows = '<tr><td>a</td><td>b</td></tr>'
    told = fromstring(f'<body><div data-columns="30 30 40"><table>{rows}</table></div></body>')  # noqa: S314
    set_columns(told, 84)
    assert len(list(told.iter('col'))) == 2


def test_a_row_left_empty_is_there_to_be_written_in():
    rows = '<tr><td>a</td><td /></tr><tr><td /><td /></tr><tr><td><b /></td></tr>'
    root = fromstring(f'<div><table><tbody>{rows}</tbody></table></div>')  # noqa: S314  # written just here
    set_columns(root, 84)
    assert [row.get('class') for row in root.iter('tr')] == [None, 'unwritten', None]
