"""How long a binder takes beside one WeasyPrint process on the same HTML: cold, and after one leaf changed.

`python tests/bench/binder.py [leaves]` prints seconds and ratios of one run; compare ratios, never seconds.
"""

import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / 'tests' / 'render' / 'print')]

import pypdfium2  # noqa: E402
import sample  # noqa: E402

from generator.render.print.document import css  # noqa: E402
from generator.render.print.layout.fonts import stock_faces  # noqa: E402
from generator.render.print.layout.workers import prepare_worker  # noqa: E402
from generator.render.print.leaf import Leaf  # noqa: E402
from generator.render.store import Store  # noqa: E402

# Shares of the time of one process; to the second comes the share of leaves that changed.
COLD, WARM = 0.6, 0.1


def one_document(leaves: list[Leaf], target: Path) -> None:
    """Lay out all leaves as a single document, as WeasyPrint is used by most."""
    prepare_worker()
    from weasyprint import CSS, HTML  # noqa: PLC0415  # its fonts are those of the process that loads it
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from generator.render.print.layout.columns import set_columns  # noqa: PLC0415

    fonts = FontConfiguration()
    style = CSS(string=''.join(face.css for face in stock_faces()) + css(), font_config=fonts)
    body = ''.join(f'<section style="break-before: right">{leaf.html}</section>' for leaf in leaves)
    whole = HTML(string=f'<html lang="en"><title>All</title><style>html {{ font-size: 11.5pt }}</style>{body}</html>')
    set_columns(whole.etree_element, 84)
    whole.render(font_config=fonts, stylesheets=[style]).write_pdf(target, pdf_variant='pdf/ua-1')


def alone(leaves: list[Leaf], target: Path) -> None:
    """Run it in a fresh process, as ours runs in fresh ones."""
    process = multiprocessing.get_context('spawn').Process(target=one_document, args=(leaves, target))
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f'one WeasyPrint process ended with {process.exitcode}')


def seconds(work: Callable[[], object]) -> float:
    """Return how long it took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure, print, and fail beyond the bounds."""
    leaves = sample.many(int(sys.argv[1]) if len(sys.argv) > 1 else 80)
    changed = [
        replace(leaves[0], html=leaves[0].html.replace('Leave machines on', 'Leave all machines on')),
        *leaves[1:],
    ]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)

        def bind(book: list[Leaf]) -> None:
            sample.bound(book, sample.cover(), place / 'binder.pdf', Store(place / 'store'), lambda _: None)

        times = [
            seconds(lambda: alone(leaves, place / 'one.pdf')),
            seconds(lambda: bind(leaves)),
            seconds(lambda: bind(changed)),
            seconds(lambda: bind(changed)),
        ]
        print(f'{len(leaves)} leaves, {len(pypdfium2.PdfDocument(place / "binder.pdf"))} sides')  # noqa: T201
    for name, taken in zip(
        ('one process', 'cold, 2 workers', 'one leaf changed', 'nothing changed'), times, strict=True
    ):
        print(f'{name:17} {taken:7.2f} s {taken / times[0]:6.3f}')  # noqa: T201
    warm = WARM + 1 / len(leaves)
    if times[1] > COLD * times[0] or times[2] > warm * times[0]:
        raise SystemExit(f'beyond the bounds: cold {COLD}, one leaf changed {warm:.3f}')


if __name__ == '__main__':
    main()
