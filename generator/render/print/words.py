"""The words printed on a cover, in a table of contents and beside a link."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class PrintWords:
    """Words of one language, already translated; every field is shown to the reader as it is."""

    exercise: str
    not_live: str
    contents: str
    code: str
    page: str
    sheet: str
    find_it: str
    at_once: str
    alert: str
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
        exercise=_('Exercise'),
        not_live=_('Exercise: nothing in here is real, and nobody outside the exercise is called.'),
        contents=_('Contents'),
        code=_('Code'),
        page=_('Page'),
        sheet=_('Sheet'),
        find_it=_('Find it'),
        at_once=_('At once'),
        alert=_('Alert number'),
        audience=_('For'),
        edition=_('Edition'),
        issue=_('Issue'),
        valid_until=_('Valid until'),
        copy=_('Copy number'),
        holder=_('Held by'),
        check=_('Check phrase'),
        check_use=_('Two people whose covers say the same phrase hold the same edition.'),
        tabs=_('Tabs'),
        how=_('How to use it'),
        how_find=_('Find the number of the sheet in the contents: 4.12 is sheet 12 behind tab 4, top corner.'),
        how_leaf=_('Each page counts its own sides: 2/4 is the second of four, and can be replaced alone.'),
        how_check=_('On the phone, read the code and the check word at the foot: both must hold the same.'),
        how_link=_('An arrow gives the code of another page, and where it lies.'),
    )
