"""What stands in two columns."""

from xml.etree.ElementTree import Element, fromstring, tostring

from generator.render.print.layout.side_by_side import set_side_by_side


def columns(html: str) -> list[list[str]]:
    root = fromstring(f'<html><div class="columns">{html}</div></html>')  # noqa: S314  # written just here
    set_side_by_side(root, 80)
    return [[_text(part) for part in column] for column in root.iterfind(".//*[@class='column']")]


def _text(part: Element) -> str:
    return tostring(part, 'unicode', 'text')


def group(name: str, lines: int) -> str:
    return f'<h3>{name}</h3><ul>{"<li>x</li>" * lines}</ul>'


def test_the_columns_are_about_as_high_and_in_the_order_read():
    left, right = columns(group('A', 3) + group('B', 1) + group('C', 2) + group('D', 2))
    assert [left[0], left[2]] == ['A', 'B']
    assert [right[0], right[2]] == ['C', 'D']


def test_a_long_text_counts_for_the_lines_it_takes():
    long = f'<h3>A</h3><ul><li>{"word " * 60}</li></ul>'
    left, right = columns(long + group('B', 3) + group('C', 3))
    assert (left[0], right[0]) == ('A', 'B')


def test_a_head_stays_with_its_list():
    left, right = columns(group('A', 9))
    assert len(left) == 2
    assert right == []
