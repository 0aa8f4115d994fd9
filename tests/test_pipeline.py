"""A whole build: what it makes, that it fails without harm, that it waits, and that it does nothing twice."""

import fcntl
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from books import LANGUAGES, ROOT, TODAY
from projects import digests

from generator import pipeline
from generator.distribution import FOLDER, WORKSHOP
from generator.editions.edition import EditionMode
from generator.model.marks import Audience
from generator.model.problem import Place, Problem, Severity
from generator.pipeline import Order
from generator.render.format import Format
from generator.render.formats import SITE
from generator.render.output import Output

EDITIONS = [f'{audience}-{language}' for audience in ('staff', 'cell') for language in LANGUAGES]
PATIENCE = 120
LONG = 'Say again and again, and once more for those who did not hear, that all of this matters a great deal to all. '


def staff(project: Path) -> Order:
    """An order for one edition, which takes a quarter of the time of all."""
    return Order(project, TODAY, audiences=(Audience.STAFF,), languages=('en',))


def command(project: Path, *more: str) -> list[str]:
    chosen = ('--audience', 'staff', '--audience', 'cell', '--language', 'en', '--today', TODAY.isoformat())
    return [sys.executable, '-m', 'generator', 'build', '--root', str(project), *chosen, *more]


def test_a_build_makes_every_file(built):
    found = digests(built / FOLDER)
    assert {name for name in found if not name.startswith('site/')} == {
        'manifest.json',
        *(f'print/leaflet-staff-{language}.pdf' for language in LANGUAGES),
        *(f'print/binder-cell-{language}.pdf' for language in LANGUAGES),
        *(f'print/scenarios/cell-{language}/{code}.pdf' for language in LANGUAGES for code in ('FIRE', 'GENERIC')),
    }
    printed = {name: digest for name, digest in found.items() if name.startswith('print/')}
    offered = {name.partition('/print/')[2]: digest for name, digest in found.items() if '/print/' in name}
    assert {name.removeprefix('print/'): digest for name, digest in printed.items()} == offered
    for audience in ('staff', 'cell'):
        assert f'site/{audience}/index.html' in found
        for language in LANGUAGES:
            assert {
                f'site/{audience}/{language}/{name}' for name in ('index.html', '404.html', 'search/search_index.json')
            } <= set(found)


@pytest.mark.parametrize(
    ('page', 'offered'),
    [
        ('cell/en/index.html', ['print/binder-cell-en.pdf']),
        ('cell/fr/playbooks/fire.html', ['../print/scenarios/cell-fr/FIRE.pdf']),
        ('staff/en/leaflet/index.html', ['../print/leaflet-staff-en.pdf']),
        ('cell/en/roles/dir.html', []),
    ],
)
def test_a_page_offers_what_is_printed_of_it_and_was_made(page, offered, built):
    path = built / FOLDER / 'site' / page
    links = re.findall(r'<a href="([^"]+\.pdf)"', path.read_text('utf-8'))
    assert links == offered
    assert all((path.parent / link).resolve().is_file() for link in links)


def test_the_manifest_is_true(built):
    manifest = json.loads((built / FOLDER / 'manifest.json').read_text('utf-8'))
    found = digests(built / FOLDER)
    del found['manifest.json']
    assert manifest['files'] == found
    assert sorted(manifest['editions']) == sorted(EDITIONS)
    assert {one['issue'] for one in manifest['editions'].values()} == {'1'}
    assert len({one['check'] for one in manifest['editions'].values()}) == len(EDITIONS)
    assert {'weasyprint', 'mkdocs', 'mkdocs-material', 'pikepdf'} <= set(manifest['made_with'])
    assert all(manifest['made_with'].values())


@pytest.mark.parametrize('name', EDITIONS)
def test_site_and_binder_say_the_same_check_phrase(name, built):
    manifest = json.loads((built / FOLDER / 'manifest.json').read_text('utf-8'))
    phrase = manifest['editions'][name]['check']
    audience, language = name.split('-')
    assert phrase in (built / FOLDER / 'site' / audience / language / 'index.html').read_text('utf-8')
    for path in (built / FOLDER / 'print').glob(f'binder-{name}.pdf'):
        with pypdfium2.PdfDocument(path) as binder:
            assert phrase in ' '.join(binder[0].get_textpage().get_text_bounded().split())
    assert (built / FOLDER / 'print' / f'binder-{name}.pdf').is_file() == (audience == 'cell')


def test_nothing_is_left_in_the_workshop(built):
    assert {path.name for path in (built / WORKSHOP).iterdir()} == {'build.lock', 'sites', 'store'}


def test_a_second_build_on_another_day_lays_out_nothing_and_gives_the_same_bytes(rebuilt, built):
    outcome = pipeline.build(Order(rebuilt, TODAY.replace(day=25)))
    assert outcome.is_good
    assert {name: figures['laid out'] for name, figures in outcome.figures.items()} == dict.fromkeys(EDITIONS, 0)
    assert all(made['pages'] > 5 and made['sides'] >= 2 for made in outcome.figures.values())
    assert digests(rebuilt / FOLDER) == digests(built / FOLDER)


def test_a_build_of_one_edition_holds_that_edition_alone(rebuilt):
    assert list(pipeline.build(staff(rebuilt)).figures) == ['staff-en']
    assert sorted(path.name for path in (rebuilt / FOLDER / 'print').iterdir()) == ['leaflet-staff-en.pdf']
    assert sorted(path.name for path in (rebuilt / FOLDER / 'site').iterdir()) == ['staff']


def test_after_a_change_only_what_changed_is_laid_out(rebuilt):
    roles = rebuilt / 'data' / 'roles.yml'
    roles.write_text(roles.read_text('utf-8').replace('Run the cell.', 'Run the whole cell.'), 'utf-8')
    order = replace(staff(rebuilt), audiences=(Audience.CELL,))
    assert 0 < pipeline.build(order).figures['cell-en']['laid out'] <= 4


def wrong_data(project: Path) -> None:
    (project / 'data' / 'decisions.yml').write_text('level: {question: Which?, responsible: nobody}\n', 'utf-8')


def failing_mkdocs(project: Path) -> None:
    (project / 'overrides' / 'main.html').write_text('{% extends "base.html" %}{% block content %}', 'utf-8')


def failing_script(project: Path) -> None:
    config = project / 'mkdocs.yml'
    config.write_text(config.read_text('utf-8') + '\nnot_an_option: [\n', 'utf-8')


def overflowing_card(project: Path) -> None:
    roles = project / 'data' / 'roles.yml'
    roles.write_text(roles.read_text('utf-8').replace('mission: Decide.', f'mission: {LONG * 40}'), 'utf-8')


def unprintable_character(project: Path) -> None:
    sites = project / 'data' / 'sites.yml'
    sites.write_text(sites.read_text('utf-8').replace('muster_point: ', 'muster_point: 漢字 '), 'utf-8')


def open_policy(project: Path) -> Path:
    """Let everybody read the page on policy; return it."""
    page, settings = project / 'handbook' / 'pages' / 'policy.md', project / 'data' / 'handbook.yml'
    page.write_text(page.read_text('utf-8').replace('owner: ', 'audience: staff\nowner: ', 1), 'utf-8')
    settings.write_text(settings.read_text('utf-8') + 'opened: [pages/policy]\n', 'utf-8')
    return page


def leak(project: Path) -> None:
    page = open_policy(project)
    page.write_text(page.read_text('utf-8') + '\nThe private number is +33639982101.\n', 'utf-8')


def link_to_nothing(project: Path) -> None:
    open_policy(project)
    page = project / 'handbook' / 'pages' / 'policy.fr.md'
    page.write_text(page.read_text('utf-8') + '\n[x](handbook:roles/nobody)\n', 'utf-8')


BREAKS: dict[str, tuple[Callable[[Path], None], str]] = {
    'an error in the data': (wrong_data, 'references'),
    'a template that MkDocs cannot read': (failing_mkdocs, 'mkdocs'),
    'a card that overflows': (overflowing_card, 'cards'),
    'a character no font has': (unprintable_character, 'paper'),
    'a value that leaks': (leak, 'leaks'),
}


@pytest.mark.parametrize('what', BREAKS)
def test_a_build_that_fails_leaves_the_last_handbook_as_it_was(what, rebuilt):
    broken, rule = BREAKS[what]
    before = digests(rebuilt / FOLDER)
    broken(rebuilt)
    done = subprocess.run(command(rebuilt), cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 1, done.stderr
    assert f'[{rule}]' in done.stdout
    assert 'Nothing was made; dist/ is as it was.' in done.stderr
    assert 'Traceback' not in done.stdout + done.stderr
    assert digests(rebuilt / FOLDER) == before
    assert not (rebuilt / WORKSHOP / 'building').exists()


def test_a_format_that_only_warns_spares_nothing_from_the_proofs(rebuilt):
    warning = Problem(Place('data'), 'a sheet is long', 'sides', Severity.WARNING)
    warns = Format('warns', lambda manuscripts, build: Output({}, (warning,)))  # noqa: ARG005 - makes no file
    order = replace(staff(rebuilt), formats=(SITE, warns))
    assert pipeline.build(order).problems == (warning,)
    leak(rebuilt)
    assert {problem.rule for problem in pipeline.build(order).problems} >= {'leaks', 'sides'}


def test_a_link_to_nothing_in_a_translation_fails_the_build(rebuilt):
    link_to_nothing(rebuilt)
    before = digests(rebuilt / FOLDER)
    outcome = pipeline.build(replace(staff(rebuilt), languages=('fr',)))
    (told,) = [str(problem) for problem in outcome.problems if problem.severity is Severity.ERROR]
    assert told.startswith('handbook/pages/policy')
    assert "page POLICY of staff-fr links to 'roles/nobody', which is written nowhere" in told
    assert outcome.figures == {}
    assert digests(rebuilt / FOLDER) == before


def test_an_error_is_told_before_anything_is_made(project):
    wrong_data(project)
    outcome = pipeline.build(Order(project, TODAY))
    assert not outcome.is_good
    assert outcome.figures == {}
    assert not (project / FOLDER).exists()
    assert not (project / 'handbook' / 'staff-en').exists()


def test_a_build_that_is_killed_does_no_harm(rebuilt):
    before = digests(rebuilt / FOLDER)
    building = subprocess.Popen(
        command(rebuilt), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    until((rebuilt / WORKSHOP / 'building' / 'site').exists)
    os.killpg(building.pid, signal.SIGKILL)
    building.wait()
    assert digests(rebuilt / FOLDER) == before
    assert (rebuilt / WORKSHOP / 'building').exists()
    assert pipeline.build(staff(rebuilt)).is_good
    assert not (rebuilt / WORKSHOP / 'building').exists()


def test_a_handbook_caught_between_two_renamings_comes_back(rebuilt):
    before = digests(rebuilt / FOLDER)
    (rebuilt / FOLDER).rename(rebuilt / WORKSHOP / 'last')
    wrong_data(rebuilt)
    assert not pipeline.build(staff(rebuilt)).is_good
    assert digests(rebuilt / FOLDER) == before


def test_a_second_build_waits_for_the_first(rebuilt):
    with (rebuilt / WORKSHOP / 'build.lock').open('w') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        waiting = subprocess.Popen(command(rebuilt), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        (rebuilt / WORKSHOP / 'building').mkdir()
        (rebuilt / WORKSHOP / 'building' / 'ours').touch()
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(timeout=3)
        assert (rebuilt / WORKSHOP / 'building' / 'ours').exists()
    told, _ = waiting.communicate(timeout=PATIENCE)
    assert waiting.returncode == 0, told


def test_two_builds_at_once_both_come_out_whole(rebuilt):
    both = [
        subprocess.Popen(command(rebuilt), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in '12'
    ]
    told = [one.communicate(timeout=PATIENCE)[0] for one in both]
    assert [one.returncode for one in both] == [0, 0], told
    manifest = json.loads((rebuilt / FOLDER / 'manifest.json').read_text('utf-8'))
    found = digests(rebuilt / FOLDER)
    del found['manifest.json']
    assert manifest['files'] == found


def test_an_exercise_stands_beside_the_live_handbook_and_says_so(rebuilt):
    outcome = pipeline.build(replace(staff(rebuilt), mode=EditionMode.EXERCISE))
    assert outcome.problems == ()
    assert 'EXERCISE' in (rebuilt / FOLDER / 'site' / 'staff-exercise' / 'en' / 'index.html').read_text('utf-8')
    with pypdfium2.PdfDocument(rebuilt / FOLDER / 'print' / 'leaflet-staff-en-exercise.pdf') as binder:
        sides = [side.get_textpage().get_text_bounded() for side in binder]
    assert [number for number, side in enumerate(sides, 1) if 'EXERCISE' not in side.upper()] == []


def test_sites_alone_are_put_where_they_are_looked_at(rebuilt, tmp_path):
    order = replace(staff(rebuilt), formats=(SITE,))

    def put_up(_: Path, fresh: Path) -> None:
        fresh.rename(tmp_path / 'served')

    before = digests(rebuilt / FOLDER)
    outcome = pipeline.build(order, put_up)
    assert outcome.problems == ()
    assert list(outcome.figures['staff-en']) == ['pages']
    assert {path.name for path in (tmp_path / 'served').iterdir()} == {'manifest.json', 'site'}
    wrong_data(rebuilt)
    assert not pipeline.build(order, put_up).is_good
    assert digests(rebuilt / FOLDER) == before


def test_each_step_is_told(rebuilt):
    steps: list[str] = []
    pipeline.build(replace(staff(rebuilt), progress=steps.append))
    assert steps[0] == 'Reading and checking the data'
    assert 'Laying out what goes on paper' in steps
    assert steps[-1] == 'Proving what was made'


def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_one_thing_on_paper_is_laid_in_and_the_rest_stays(rebuilt):
    before = digests(rebuilt / FOLDER)
    (rebuilt / FOLDER / 'print' / 'scenarios' / 'cell-en' / 'FIRE.pdf').unlink()
    chosen = ('--audience', 'cell', '--language', 'en', '--today', TODAY.isoformat(), '--only', 'scenario/FIRE')
    asked = [sys.executable, '-m', 'generator', 'build', '--root', str(rebuilt), *chosen]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert digests(rebuilt / FOLDER) == before
