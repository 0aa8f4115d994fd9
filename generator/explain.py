"""The manual of each rule, from the docstring of its module."""

from collections.abc import Mapping
from difflib import get_close_matches
from inspect import cleandoc

from generator.checks.rules import RULES
from generator.checks.run import MANUALS as ON_RULES
from generator.loading.manuals import MANUALS as ON_LOADING
from generator.proofs import PROOFS


def manual(rule: str) -> str | None:
    """Return the manual of a rule, or nothing if there is no such rule."""
    text = _manuals().get(rule)
    return None if text is None else f'{rule}\n\n{text}'


def listing() -> str:
    """Return every rule with the first line of its manual."""
    manuals = _manuals()
    width = max(map(len, manuals))
    return '\n'.join(f'  {name:<{width}}  {text.splitlines()[0]}' for name, text in sorted(manuals.items()))


def hint(rule: str) -> str:
    """Return `; did you mean 'x'?` for the nearest rule, or nothing."""
    near = get_close_matches(rule, _manuals(), 1)
    return f"; did you mean '{near[0]}'?" if near else ''


def _manuals() -> Mapping[str, str]:
    modules = {str(module.RULE): cleandoc(module.__doc__ or '') for module in (*RULES, *PROOFS)}
    return {**ON_LOADING, **ON_RULES, **modules}
