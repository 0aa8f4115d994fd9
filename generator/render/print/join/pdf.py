"""Parts joined into one PDF that keeps links, bookmarks and the tag tree, and reads as one document."""

import io
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pikepdf

from generator.render.print.join import labels, metadata, outline, shared_fonts, stamp
from generator.render.print.join.destinations import Destinations
from generator.render.print.join.part import About, BinderPart, Joined
from generator.render.print.join.tags import Tags
from generator.render.print.layout.fonts import Face


def join(parts: Sequence[BinderPart], marking: bytes, about: About, faces: Sequence[Face], target: Path) -> Joined:
    """Write one PDF of all parts, stamped with the marking; return its sides and the links without a target."""
    with ExitStack() as opened:
        # Open until the end: what is copied is read from them when it is written.
        sources = [opened.enter_context(pikepdf.open(io.BytesIO(part.pdf))) for part in parts]
        whole = opened.enter_context(pikepdf.new())
        dead_links = _fill(whole, parts, sources)
        first_sides = _first_sides(sources)
        outline.write(whole, parts, sources)
        stamp.write(whole, parts, first_sides, opened.enter_context(pikepdf.open(io.BytesIO(marking))))
        labels.write(whole, parts, first_sides, about.notes)
        shared_fonts.share(whole, faces)
        metadata.write(whole, about)
        _save(whole, target)
        return Joined(len(whole.pages), tuple(dead_links))


def _fill(whole: pikepdf.Pdf, parts: Sequence[BinderPart], sources: Sequence[pikepdf.Pdf]) -> list[tuple[str, str]]:
    tags = Tags(whole)
    destinations = Destinations(whole, tags)
    for part, source in zip(parts, sources, strict=True):
        first = len(whole.pages)
        # One by one: `extend` warns of the names it does not carry, which `Destinations` does.
        for page in source.pages:
            whole.pages.append(page)
        tags.add(part, source, first)
        destinations.add(part, source, first)
    dead_links = destinations.write()
    tags.write()
    return dead_links


def _first_sides(sources: Sequence[pikepdf.Pdf]) -> list[int]:
    places, side = [], 0
    for source in sources:
        places.append(side)
        side += len(source.pages)
    return places


def _save(whole: pikepdf.Pdf, target: Path) -> None:
    whole.save(
        target,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        min_version='1.7',
        deterministic_id=True,
        fix_metadata_version=False,
    )
