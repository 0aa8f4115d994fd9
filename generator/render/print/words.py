"""The words printed on a cover, in a table of contents and beside a link."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class PrintWords:
    """Words of one language, already translated; every field is shown to the reader as it is."""

    tab: str
    exercise: str
    not_live: str
    contents: str
    code: str
    page: str
    sides: str
    audience: str
    edition: str
    issue: str
    valid_until: str
    copy: str
    holder: str
    check: str
    check_use: str
    tabs: str
    how: str
    how_find: str
    how_leaf: str
    how_check: str
    how_link: str


def words(_: Callable[[str], str]) -> PrintWords:
    """Return the words in the language that `_` translates into."""
    return PrintWords(
        tab=_('tab'),
        exercise=_('Exercise'),
        not_live=_('Exercise: nothing in this binder is real, and nobody outside the exercise is called.'),
        contents=_('Contents'),
        code=_('Code'),
        page=_('Page'),
        sides=_('Sides'),
        audience=_('For'),
        edition=_('Edition'),
        issue=_('Issue'),
        valid_until=_('Valid until'),
        copy=_('Copy number'),
        holder=_('Held by'),
        check=_('Check phrase'),
        check_use=_('Two people whose covers say the same phrase hold the same binder.'),
        tabs=_('Tabs'),
        how=_('How to use this binder'),
        how_find=_('Find the tab by its number at the outer edge, then the code in the top corner.'),
        how_leaf=_('Each page counts its own sides: 2/4 is the second of four, and can be replaced alone.'),
        how_check=_('On the phone, read the code and the check word at the foot: both must hold the same.'),
        how_link=_('An arrow gives the code and the tab of another page.'),
    )
