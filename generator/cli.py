"""The command line: words in, exit status out. The only module that prints."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.status import Status

from generator import explain, generated, pipeline
from generator.distribution import lay_in, swap_in
from generator.doctor.findings import Scope
from generator.doctor.visit import visit
from generator.editions.edition import EditionMode
from generator.model.marks import Audience
from generator.model.problem import Problem
from generator.pipeline import Order, Outcome
from generator.render.formats import FORMATS, PAPER
from generator.render.output import Wanted
from generator.report import ReportForm, count, report, summary
from generator.review_draft.draft import drafted
from generator.serving import live

PROBLEMS = 1
"""Exit status where something is wrong with the handbook; click gives 2 for wrong use."""
EXAMPLE = 'ages were judged as of {}: starter_as_of in data/handbook.yml; take it away when the data are yours'
READERS = [audience.value for audience in Audience if audience is not Audience.SEALED]


class _Ticker:
    """Shows the step under way: on a terminal one line that moves, elsewhere a line a step."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._status: Status | None = None
        self._step = ''

    def __call__(self, step: str, detail: str = '') -> None:
        """Show a step, and how far it is."""
        if self._console.is_terminal:
            self._status = self._status or self._console.status('')
            self._status.start()
            self._status.update(f'{step} {detail}')
        elif step != self._step:
            click.echo(f'{step} …', err=True)
        self._step = step

    def stop(self) -> None:
        """Clear the line, before anything else is said."""
        if self._status:
            self._status.stop()


_progress = _Ticker()


@click.group(context_settings={'help_option_names': ['-h', '--help']})
@click.version_option(package_name='crisis-handbook')
def main() -> None:
    """Make a crisis handbook from YAML: a searchable site and a printed binder, in every language you write.

    Run it in the folder that holds data/. First time? `crisis-handbook doctor`, then `crisis-handbook build`.
    """


def _order(root: Path, private: Path | None, today: datetime | None, *, emergency: bool) -> Order:
    """Return what is asked for, on the day of --today, else of SOURCE_DATE_EPOCH, else of the clock."""
    epoch = os.environ.get('SOURCE_DATE_EPOCH')
    try:
        told = today or (datetime.fromtimestamp(int(epoch), UTC) if epoch else None)
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f'SOURCE_DATE_EPOCH is {epoch!r}; it is to be the seconds since 1970') from None
    day = (told or datetime.now().astimezone()).date()
    return Order(root.resolve(), day, private, emergency, is_told=told is not None, progress=_progress)


_ROOT = click.option(
    '--root',
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help='The folder that holds data/.',
)
_PRIVATE = click.option(
    '--private',
    type=click.Path(path_type=Path, file_okay=False),
    help='Values laid over data/. Default: private/, if there is one.',
)
_TODAY = click.option('--today', type=click.DateTime(['%Y-%m-%d']), help='Judge ages as of this day, as 2026-11-22.')
_EMERGENCY = click.option('--emergency', is_flag=True, help='Let what is out of date pass: it becomes a warning.')
_FORMAT = click.option(
    '--format',
    'form',
    type=click.Choice([form.value for form in ReportForm]),
    default='text',
    help='How to write problems.',
)


@main.command()
@_ROOT
@_PRIVATE
@_TODAY
@_EMERGENCY
@_FORMAT
def check(root: Path, private: Path | None, today: datetime | None, form: str, *, emergency: bool) -> None:
    """Say all that is wrong with the data, each with file, line and column, and what to do.

    Errors would mislead a reader; warnings could be better. `crisis-handbook explain RULE` tells the rule in
    brackets. Exit status: 0 no error, 1 errors, 2 wrong use.
    """
    loaded, problems = pipeline.check(order := _order(root, private, today, emergency=emergency))
    _tell(problems, ReportForm(form))
    if loaded.handbook is not None and pipeline.judged_on(order, loaded.handbook) != order.today:
        click.echo(EXAMPLE.format(pipeline.judged_on(order, loaded.handbook)), err=True)
    sys.exit(PROBLEMS if pipeline.has_errors(problems) else 0)


@main.command()
@_ROOT
@_PRIVATE
@_TODAY
@_EMERGENCY
@_FORMAT
@click.option(
    '--audience',
    'audiences',
    multiple=True,
    type=click.Choice(READERS),
    help='For whom; may be repeated. Default: staff and cell.',
)
@click.option(
    '--language', 'languages', multiple=True, help='In which language; may be repeated. Default: all of them.'
)
@click.option(
    '--exercise', is_flag=True, help='An exercise edition: EXERCISE on every side, dead numbers for live ones.'
)
@click.option('--all', 'everything', is_flag=True, help='For every audience, and all that goes on paper.')
@click.option(
    '--only', 'names', multiple=True, metavar='NAME', help='One thing on paper, as scenario/RANSOM; the rest stays.'
)
@click.option('--workers', type=click.IntRange(1, 64), default=os.cpu_count() or 2, help='Pages laid out at once.')
def build(  # noqa: PLR0913, PLR0917 - one argument an option
    root: Path,
    private: Path | None,
    today: datetime | None,
    form: str,
    audiences: tuple[str, ...],
    languages: tuple[str, ...],
    names: tuple[str, ...],
    workers: int,
    *,
    emergency: bool,
    exercise: bool,
    everything: bool,
) -> None:
    """Check the data and make what readers use in dist/: the sites, the crisis-room binder, packs and leaflet.

    If anything is wrong, dist/ stays as it was. Only what changed is laid out again.
    """
    order = replace(
        _order(root, private, today, emergency=emergency),
        audiences=tuple(map(Audience, READERS if everything else audiences or pipeline.BOTH)),
        languages=languages,
        mode=EditionMode.EXERCISE if exercise else EditionMode.LIVE,
        formats=(PAPER,) if names else FORMATS,
        wanted=Wanted(frozenset(names), everything),
        workers=workers,
    )
    outcome = pipeline.build(order, lay_in if names else swap_in)
    _tell(outcome.problems, ReportForm(form))
    if not outcome.is_good:
        click.echo('Nothing was made; dist/ is as it was.', err=True)
        sys.exit(PROBLEMS)
    _tell_made(outcome)


@main.command()
@_ROOT
@_PRIVATE
@_TODAY
@click.option('--port', type=click.IntRange(1, 65535), default=8000, help='Where to listen, on this machine only.')
@click.option(
    '--audience', type=click.Choice(READERS), multiple=True, help='For whom; may be repeated. Default: staff and cell.'
)
def serve(root: Path, private: Path | None, today: datetime | None, port: int, audience: tuple[str, ...]) -> None:
    """Show the sites on this machine and keep them fresh while you edit.

    A changed file is checked at once. What is wrong is told here, and the last good site stays up.
    """
    order = _order(root, private, today, emergency=True)
    live.serve(order, tuple(map(Audience, audience or pipeline.BOTH)), port, lambda text: click.echo(text, err=True))


@main.command()
@click.option('--install', is_flag=True, help='Install what is missing, with apt or brew, where that is allowed.')
@click.option(
    '--for',
    'scope',
    type=click.Choice([scope.value for scope in Scope]),
    default='build',
    help='What the machine is to do.',
)
def doctor(scope: str, *, install: bool) -> None:
    """Look at this machine: Python, Pango, HarfBuzz, fonts, disk; say what to install."""
    sys.exit(0 if visit(Path(), Scope(scope), install=install, tell=click.echo) else PROBLEMS)


@main.command(name='explain')
@click.argument('rule', required=False)
def explain_rule(rule: str | None) -> None:
    """Tell what a RULE asks for, why, and how to fix what breaks it. Without RULE: list them."""
    told = explain.manual(rule) if rule else explain.listing()
    if told is None:
        click.echo(
            f'no rule is called {rule!r}{explain.hint(rule or "")}; the rules are:\n{explain.listing()}', err=True
        )
        sys.exit(2)
    click.echo(told)


@main.command()
@_ROOT
def schema(root: Path) -> None:
    """Write the JSON Schemas and editor settings that give completion while editing YAML."""
    click.echo(f'{count(generated.write_schemas(root), "file")} written in {generated.SCHEMAS}/ and .vscode/')


@main.command()
@_ROOT
def catalogue(root: Path) -> None:
    """Bring the catalogues of translations up to date: new texts are added without one, none is lost.

    They are data/translations/ and, where the project has that folder, generator/locale/ with the words of the pages.
    """
    problems: list[Problem] = []
    for path, missing in generated.write_catalogues(root, problems):
        click.echo(f'{path}: {count(missing, "text")} without a translation')
    _tell(problems, ReportForm.TEXT)
    sys.exit(PROBLEMS if problems else 0)


@main.group()
def review() -> None:
    """Look back on a crisis or an exercise, from what was written down while it lasted."""


@review.command()
@click.argument('log', type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    '--output',
    type=click.Path(path_type=Path, dir_okay=False),
    help='The file to write; it must not exist. Default: the draft is shown.',
)
def draft(log: Path, output: Path | None) -> None:
    """Make the draft of a review from LOG, the crisis log saved as CSV.

    The timeline is filled in; all else is a question that ends in ???. Answer them, then save it as
    data/reviews/NAME.yml: until none is left, `crisis-handbook check` names each with its line.
    """
    found = drafted(log)
    if found.problems:
        click.echo(report(found.problems, ReportForm.TEXT), err=True)
    if found.text is not None:
        _deliver(found.text, output)
    click.echo(summary(found.problems), err=True)
    sys.exit(PROBLEMS if pipeline.has_errors(found.problems) else 0)


def _deliver(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        with output.open('x', encoding='utf-8') as file:
            file.write(text)
    except FileExistsError:
        raise click.UsageError(f'{output} exists already; name another file, or remove it') from None
    except OSError as error:
        raise click.ClickException(f'{output} cannot be written ({error.strerror})') from None


def _tell(problems: Sequence[Problem], form: ReportForm) -> None:
    _progress.stop()
    told = report(problems, form)
    if told:
        click.echo(told)
    if form is ReportForm.TEXT:
        click.echo(summary(problems), err=True)


def _tell_made(outcome: Outcome) -> None:
    for name, figures in outcome.figures.items():
        fresh = f'{figures["laid out"] or "none"} laid out anew'
        site = f'a site of {count(figures["pages"], "page")}, ' if 'pages' in figures else ''
        click.echo(f'{name}: {site}{count(figures["products"], "PDF")} of {count(figures["sides"], "side")} ({fresh})')
    click.echo('Open dist/site/<audience>/index.html in a browser; what to print on both sides is in dist/print.')
