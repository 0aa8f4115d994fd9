"""A printed copy of the handbook is kept outside the main building.

A copy is elsewhere if it is kept at home (`kind: home_copy`), or if binders stand at two sites at least: a site names
those it holds under `binder_copies`. What `place` says in words is not judged.

Why it matters: the building that burns takes the binder with it, and the network that would have shown the site.

An example that fails:

    sites.yml: lyon: binder_copies: [copy-1, copy-4]        (and no other site has one)

How to fix it: bring a binder to another site and list it there under `binder_copies`, or give the coordinator one for
home and register it in copies.yml with `kind: home_copy`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.document import CopyKind
from generator.model.problem import Place, Problem

RULE = 'copy-elsewhere'
CODES = ('L45',)


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem if the loss of one building would take every printed copy."""
    book = context.handbook
    kinds = {copy.id: copy.kind for copy in book.copies.values()}
    if CopyKind.HOME_COPY in kinds.values():
        return
    holding = [
        site for site in book.sites.values() if any(kinds.get(one) is CopyKind.BINDER for one in site.binder_copies)
    ]
    if not holding:
        message = (
            'no site holds a binder and nobody has one at home; register where they are in copies.yml and sites.yml'
        )
        yield Problem(Place('data/copies.yml'), message, RULE)
    elif len(holding) == 1:
        message = f"every binder stands at '{holding[0].id}'; keep one at another site, or at home"
        yield Problem(holding[0].at('binder_copies'), message, RULE)
