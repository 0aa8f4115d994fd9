"""The versions of what makes the bytes."""

from generator.render.print.layout.engine import versions


def test_all_that_makes_the_bytes_is_named():
    found = dict(versions())
    assert {'pango', 'harfbuzz', 'weasyprint'} <= set(found)
    assert all(version[0].isdigit() for version in found.values())
