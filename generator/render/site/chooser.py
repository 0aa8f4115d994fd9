"""The page on which a reader chooses a language: it needs no script."""

from collections.abc import Sequence
from dataclasses import dataclass

from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.editions.edition import Edition
from generator.render.templates import FOLDER


@dataclass(frozen=True)
class LanguageChoice:
    """A language, and what it calls itself."""

    code: str
    name: str


def page(editions: Sequence[Edition]) -> str:
    """Return the HTML that leads to each language of an audience's site."""
    jinja = Environment(loader=FileSystemLoader(FOLDER), undefined=StrictUndefined, autoescape=True, trim_blocks=True)
    choices = [LanguageChoice(one.language, _own_name(one.language)) for one in editions]
    return jinja.get_template('chooser.html.j2').render(choices=choices, title=editions[0].book.handbook.title)


def _own_name(language: str) -> str:
    return (Locale.parse(language).get_display_name(language) or language).capitalize()
