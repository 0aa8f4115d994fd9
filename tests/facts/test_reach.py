"""Who can still be called when something is down."""

from books import changed, small, whole

from generator.facts import reach
from generator.facts.reach import Loss
from generator.model.contact import Dependency

OPERATORS = {'organisation.yml': 'operators: {telecom_a: Telvia, telecom_b: Ondaly}'}


def numbers(book, role, loss):
    (found,) = [one for one in reach.reach(book, loss) if one.role == role]
    return [
        point.value for way in found.ways for point in reach.working_phones(book.organisation, held(book, way), loss)
    ]


def held(book, way):
    return book.entries_of(way.kind)[way.id]


def test_a_telephone_is_lost_with_its_operator(tmp_path):
    book = whole(changed(tmp_path, OPERATORS))
    kept = numbers(book, 'dir', Loss(frozenset({Dependency.TELECOM_B})))
    assert kept == ['+33 6 39 98 21 01', '+33 6 39 98 20 02', '+33 6 39 98 21 02']


def test_without_a_name_for_the_operators_no_telephone_is_known_to_be_lost():
    everything = Loss(frozenset(Dependency) - {Dependency.NONE})
    assert numbers(whole(small()), 'dir', everything) == numbers(whole(small()), 'dir', Loss())


def test_a_number_says_itself_what_it_needs(tmp_path):
    point = '{kind: mobile_work, value: +33 6 39 98 20 01, depends_on: [cloud_provider], verified: 2026-11-05}'
    book = whole(changed(tmp_path, {'people.yml': f'p-01: {{contacts: [{point}]}}'}))
    cloud = Loss(frozenset({Dependency.CLOUD_PROVIDER}))
    assert '+33 6 39 98 20 01' in numbers(book, 'dir', Loss())
    assert '+33 6 39 98 20 01' not in numbers(book, 'dir', cloud)


def test_a_desk_telephone_is_lost_with_its_site_and_a_mobile_is_not(tmp_path):
    desk = '{kind: landline, value: +33 1 99 00 20 01, verified: 2026-11-05}'
    mobile = '{kind: mobile_work, value: +33 6 39 98 20 01, verified: 2026-11-05}'
    book = whole(changed(tmp_path, {'people.yml': f'p-01: {{contacts: [{desk}, {mobile}]}}'}))
    kept = numbers(book, 'dir', Loss(sites=frozenset({'nantes'})))
    assert '+33 1 99 00 20 01' not in kept
    assert '+33 6 39 98 20 01' in kept


def test_a_number_that_failed_is_no_way(tmp_path):
    failed = '{kind: mobile_work, value: +33 6 39 98 20 01, verified: {on: 2026-11-05, result: failed}}'
    good = '{kind: mobile_private, value: +33 6 39 98 21 01, verified: 2026-11-05}'
    book = whole(changed(tmp_path, {'people.yml': f'p-01: {{contacts: [{failed}, {good}]}}'}))
    assert numbers(book, 'dir', Loss())[0] == '+33 6 39 98 21 01'


def test_nobody_is_reached_where_all_telephones_are_on_what_is_lost(tmp_path):
    people = '\n'.join(
        f'{id_}: {{contacts: [{{kind: mobile_work, value: {number}, operator: Ondaly, verified: 2026-11-05}}]}}'
        for id_, number in (('p-01', '+33 6 39 98 20 01'), ('p-02', '+33 6 39 98 20 02'))
    )
    book = whole(changed(tmp_path, {**OPERATORS, 'people.yml': people}))
    assert reach.unreachable(book, Loss(frozenset({Dependency.TELECOM_B}))) == ['dir']
    assert reach.unreachable(book, Loss(frozenset({Dependency.TELECOM_A}))) == []


def test_each_thing_is_lost_once_and_nothing_is_no_loss():
    losses = list(reach.single_losses(whole(small())))
    assert Loss() not in losses
    assert len(losses) == len(set(losses)) == len(Dependency) - 1 + len(whole(small()).sites)
