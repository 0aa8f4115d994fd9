"""The build, step by step: check, manuscripts, formats, proofs, swap. The only module that knows their order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType, ModuleType

from generator import distribution
from generator.checks import run as checks
from generator.editions.edition import EditionMode
from generator.editions.editions import editions
from generator.editions.words import Words
from generator.loading import catalogue
from generator.loading.load import Loaded, load
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.model.problem import Problem, Severity
from generator.proofs import OF_FILES, OF_PAGES, project
from generator.proofs.built import Built
from generator.render.format import Format
from generator.render.formats import FORMATS
from generator.render.manuscript import Manuscript, manuscript
from generator.render.markdown import extensions
from generator.render.output import STANDARD, Build, Figures, Output, Progress, Wanted, together
from generator.render.store import Store
from generator.views.pages import pages

BOTH = (Audience.STAFF, Audience.CELL)


@dataclass(frozen=True)
class Order:
    """What is asked for: where the data is, as of which day, for whom, in which formats."""

    root: Path
    today: date
    """The day to judge ages by."""
    private: Path | None = None
    emergency: bool = False
    audiences: Sequence[Audience] = BOTH
    languages: Sequence[str] = ()
    """Empty: every language of the handbook."""
    mode: EditionMode = EditionMode.LIVE
    formats: Sequence[Format] = FORMATS
    wanted: Wanted = STANDARD
    """Which products on paper."""
    workers: int = 2
    is_told: bool = True
    """Whether somebody said which day it is; the clock alone does not age an example."""
    progress: Progress = field(default=lambda step, detail='': None, repr=False)  # noqa: ARG005 - says nothing


@dataclass(frozen=True)
class Outcome:
    """What came of a build: the problems, and, if there were no errors, what can be counted of each edition."""

    problems: tuple[Problem, ...]
    figures: Mapping[str, Figures] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        """Return whether nothing found is an error."""
        return not has_errors(self.problems)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any problem is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def check(order: Order) -> tuple[Loaded, list[Problem]]:
    """Load the handbook and say all that is wrong with what is written."""
    loaded = load(order.root, order.private)
    if loaded.handbook is None:
        return loaded, list(loaded.problems)
    today = judged_on(order, loaded.handbook)
    found = checks.run(loaded.handbook, loaded.catalogues, today, doubts=loaded.doubts, emergency=order.emergency)
    return loaded, [*loaded.problems, *found]


def judged_on(order: Order, book: Handbook) -> date:
    """Return the day by which ages are judged: the one asked for, else that of an example, else today."""
    example = book.handbook.starter_as_of
    return example if example is not None and not order.is_told else order.today


def build(order: Order, deliver: Callable[[Path, Path], None] = distribution.swap_in) -> Outcome:
    """Make what is asked for in a folder apart, and `deliver` it to the project where nothing is wrong with it."""
    with distribution.workshop(order.root) as fresh:
        built, problems = written(order, fresh)
        if built is not None and not has_errors(problems):
            built = replace(built, output=_made(order.formats, built))
            problems += built.output.problems
            problems += [] if has_errors(problems) else _proven(OF_FILES, built)
        if built is None or has_errors(problems):
            return Outcome(tuple(sorted(problems)))
        deliver(order.root, fresh)
        built.build.store.prune()
    return Outcome(tuple(sorted(problems)), built.output.figures)


def written(
    order: Order, fresh: Path, before: Mapping[str, Manuscript] = MappingProxyType({})
) -> tuple[Built | None, list[Problem]]:
    """Return the handbook with its manuscripts, and all that is wrong with it before anything is made of it.

    From manuscripts of `before`, by edition, the text of each page that shows the same is taken over.
    """
    order.progress('Reading and checking the data')
    loaded, problems = check(order)
    if loaded.handbook is None or has_errors(problems):
        return None, problems
    languages = tuple(dict.fromkeys(order.languages or loaded.handbook.handbook.languages))
    problems += project.prove(order.root, loaded.handbook, order.audiences, languages, order.wanted)
    if has_errors(problems):
        return None, problems
    order.progress('Writing the pages')
    outdated = order.emergency and any(map(checks.is_age, problems))
    spoken = [Words(language, catalogue.read_words(language, problems, order.root)) for language in languages]
    found = editions(loaded.handbook, loaded.catalogues, order.audiences, spoken, order.mode)
    shown = [replace(one, is_outdated=outdated) for one in found]
    manuscripts = [manuscript(one, pages(one), before.get(one.name)) for one in shown]
    store = Store(order.root / distribution.store(is_private=loaded.is_private))
    how = Build(
        order.root, fresh, extensions(order.root / 'mkdocs.yml'), store, order.workers, order.progress, order.wanted
    )
    built = Built(loaded.handbook, manuscripts, how)
    return built, [*problems, *_proven(OF_PAGES, built)]


def _made(formats: Sequence[Format], built: Built) -> Output:
    """Return the output of every format, up to the first in which something went wrong."""
    outputs: list[Output] = []
    for one in formats:
        outputs.append(one.make(built.manuscripts, built.build))
        if has_errors(outputs[-1].problems):
            break
    else:
        outputs.append(distribution.manifest(built.build.target, built.manuscripts))
    return together(outputs)


def _proven(proofs: Sequence[ModuleType], built: Built) -> list[Problem]:
    built.build.progress('Proving what was made')
    return [problem for one in proofs for problem in one.prove(built)]
