"""What a proof looks at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.handbook import Handbook
from generator.model.problem import Place
from generator.render.manuscript import Manuscript
from generator.render.output import Build, Output
from generator.views.page import Page


@dataclass(frozen=True)
class Built:
    """A handbook that is being built: what it was made from, what was written, and what was made of it so far."""

    handbook: Handbook
    manuscripts: Sequence[Manuscript]
    build: Build
    output: Output = field(default_factory=lambda: Output({}))
    """Empty until the formats have run."""

    def files(self, edition: str) -> Mapping[str, Path]:
        """Return where each file of an edition is, by its name."""
        return {name: self.build.target / name for name in sorted(self.output.files.get(edition, ()))}

    def pages(self, edition: str) -> Mapping[str, Page]:
        """Return the pages of an edition by target."""
        return {page.target: page for one in self.manuscripts if one.name == edition for page in one.pages}

    def everywhere(self) -> Iterator[tuple[Manuscript, Page]]:
        """Yield every page of every edition."""
        for one in self.manuscripts:
            for page in one.pages:
                yield one, page


def place(page: Page) -> Place:
    """Return the place in the data that a page came from."""
    return page.places[0] if page.places else Place('data')
