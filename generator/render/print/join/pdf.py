"""Parts joined into one PDF that keeps links, bookmarks and the tag tree, and reads as one document."""

import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pikepdf

from generator.render.print.join import labels, metadata, outline, places, shared_fonts, stamp
from generator.render.print.join.destinations import Destinations
from generator.render.print.join.part import About, BinderPart, Joined, Stamp
from generator.render.print.join.tags import Tags
from generator.render.print.layout.fonts import Face


def join(parts: Sequence[BinderPart], stamped: Stamp, about: About, faces: Sequence[Face], target: Path) -> Joined:
    """Write one stamped PDF of all parts; return its sides and the links without a target."""
    with ExitStack() as opened:
        # Open until the end: what is copied is read from them when it is written.
        sources = [opened.enter_context(pikepdf.open(io.BytesIO(part.pdf))) for part in parts]
        letters = opened.enter_context(pikepdf.open(io.BytesIO(stamped.letters)))
        whole = opened.enter_context(pikepdf.new())
        firsts = places.first_sides(parts, [len(source.pages) for source in sources])
        dead_links = _fill(whole, parts, sources, firsts)
        outline.write(whole, parts, sources, firsts)
        stamp.write(whole, _owners(parts, sources, firsts, len(whole.pages)), stamped, letters)
        places.shift_left_hand_sides(whole)
        labels.write(whole, parts, firsts, sources)
        shared_fonts.share(whole, faces)
        metadata.write(whole, about)
        _save(whole, target)
        return Joined(len(whole.pages), tuple(dead_links))


def _fill(
    whole: pikepdf.Pdf, parts: Sequence[BinderPart], sources: Sequence[pikepdf.Pdf], firsts: Sequence[int]
) -> list[tuple[str, str]]:
    tags = Tags(whole)
    destinations = Destinations(whole, tags)
    for part, source, first in zip(parts, sources, firsts, strict=True):
        places.fill_up(whole, first)
        # One by one: `extend` warns of the names it does not carry, which `Destinations` does.
        for page in source.pages:
            whole.pages.append(page)
        tags.add(part, source, first)
        destinations.add(part, source, first)
    dead_links = destinations.write()
    tags.write()
    return dead_links


def _owners(
    parts: Sequence[BinderPart], sources: Sequence[pikepdf.Pdf], firsts: Sequence[int], sides: int
) -> Iterator[BinderPart]:
    """Yield the part of each side; a side left blank is that of the part before it, and has no number."""
    for part, source, first, end in zip(parts, sources, firsts, [*firsts[1:], sides], strict=True):
        yield from [part] * len(source.pages)
        yield from [replace(part, number='')] * (end - first - len(source.pages))


def _save(whole: pikepdf.Pdf, target: Path) -> None:
    whole.save(
        target,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        min_version='1.7',
        deterministic_id=True,
        fix_metadata_version=False,
    )
