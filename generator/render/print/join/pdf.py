"""Parts joined into one PDF that keeps links, bookmarks and the tag tree, and reads as one document."""

import io
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pikepdf
from pikepdf import Object

from generator.render.print.join import halves, labels, metadata, outline, shared_fonts, stamp
from generator.render.print.join.destinations import Destinations
from generator.render.print.join.part import About, BinderPart, Stamp
from generator.render.print.join.places import Place, fill_up, places, shift_left_hand_sides
from generator.render.print.join.tags import Tags
from generator.render.print.layout.fonts import Face


def join(parts: Sequence[BinderPart], stamped: Stamp, about: About, faces: Sequence[Face], target: Path) -> int:
    """Write one stamped PDF of all parts; return how many sides it has."""
    with ExitStack() as opened:
        # Open until the end: what is copied is read from them when it is written.
        sources = [opened.enter_context(pikepdf.open(io.BytesIO(part.pdf))) for part in parts]
        for part, source in zip(parts, sources, strict=True):
            if part.folded:
                halves.fold(source)
        letters = opened.enter_context(pikepdf.open(io.BytesIO(stamped.letters)))
        whole = opened.enter_context(pikepdf.new())
        found = places(parts, [len(source.pages) for source in sources])
        _fill(whole, parts, sources, found)
        owners = _owners(parts, found)
        outline.write(whole, parts, sources, found)
        stamp.write(whole, owners, stamped, letters)
        shift_left_hand_sides(whole, owners)
        labels.write(whole, parts, found)
        shared_fonts.share(whole, faces)
        metadata.write(whole, about)
        _save(whole, target)
        return len(whole.pages)


def _fill(
    whole: pikepdf.Pdf, parts: Sequence[BinderPart], sources: Sequence[pikepdf.Pdf], found: Sequence[Place]
) -> None:
    tags = Tags(whole)
    destinations = Destinations(whole, tags)
    for part, source, place in zip(parts, sources, found, strict=True):
        if part.half and not part.folded:
            halves.set_in_half(source, is_second=place.is_second)
        fill_up(whole, place.first)
        own = _added(whole, source)
        section = tags.add(part, source, own)
        sides = [page.obj for page in whole.pages][place.first : place.first + place.count]
        destinations.add(part, source, own, sides)
        if place.is_second:
            halves.merge(sides, own, section)
            del whole.pages[place.first + place.count :]
    destinations.write()
    tags.write()


def _added(whole: pikepdf.Pdf, source: pikepdf.Pdf) -> list[Object]:
    """Add the pages of a source; return them as they are in the whole."""
    # One by one: `extend` warns of the names it does not carry, which `Destinations` does.
    for page in source.pages:
        whole.pages.append(page)
    return [page.obj for page in list(whole.pages)[-len(source.pages) :]]


def _owners(parts: Sequence[BinderPart], found: Sequence[Place]) -> list[list[BinderPart]]:
    """Return the parts of each side; a side left blank is that of the part before it, and has no number."""
    owners: list[list[BinderPart]] = []
    for part, place in zip(parts, found, strict=True):
        if len(owners) < place.first:
            owners.append([replace(owners[-1][0], number='')])
        for side in range(place.first, place.first + place.count):
            if side == len(owners):
                owners.append([])
            owners[side].append(part)
    return owners


def _save(whole: pikepdf.Pdf, target: Path) -> None:
    whole.save(
        target,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        min_version='1.7',
        deterministic_id=True,
        fix_metadata_version=False,
    )
