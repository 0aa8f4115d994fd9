"""Walking the parts of an entry."""

from generator.checks.walk import of_class, points
from generator.model.contact import ContactPoint, PointKind
from generator.model.part import Part

ONE = ContactPoint(kind=PointKind.LANDLINE, value='+33 1 99 00 00 01')
TWO = ContactPoint(kind=PointKind.LANDLINE, value='+33 1 99 00 00 02')


class Addresses(Part):
    """Numbers in every shape a field may have."""

    alone: ContactPoint | None = None
    listed: tuple[ContactPoint, ...] = ()
    named: dict[str, ContactPoint] = {}


class Plain(Part):
    """Nothing to find."""

    text: str


def test_numbers_are_found_in_every_shape_with_their_paths():
    part = Addresses(alone=ONE, listed=(ONE, TWO), named={'first': TWO})
    assert list(points(part)) == [
        (('alone',), ONE),
        (('listed', 0), ONE),
        (('listed', 1), TWO),
        (('named', 'first'), TWO),
    ]


def test_the_part_itself_is_found():
    assert list(of_class(ONE, ContactPoint)) == [((), ONE)]


def test_where_nothing_can_be_nothing_is_found():
    assert list(points(Plain(text='x'))) == []
