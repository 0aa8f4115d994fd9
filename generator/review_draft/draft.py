"""Write the draft of a review: the timeline from the log, and a question for everything that a log does not know.

Each question ends in `???`. The draft is YAML, but not yet a valid review. In a field of text the rule `unfinished`
reports each open question with its line; in other fields the rule `shape` does. So a draft with open questions is
never built into a handbook.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.editions.words import Words
from generator.loading import catalogue
from generator.model.problem import Place, Problem
from generator.review_draft import log, table
from generator.review_draft.log import OPEN, Log, LogLine

Draft = dict[str, object]


@dataclass(frozen=True)
class Drafted:
    """A draft as YAML, if the log could be read, and what was not understood of the log."""

    text: str | None
    problems: Sequence[Problem]


class _Indented(yaml.SafeDumper):
    """Sets lists in from their key, as the files of data/ do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Go one level in."""
        super().increase_indent(flow, False)  # noqa: FBT003 - so PyYAML calls it


def drafted(path: Path) -> Drafted:
    """Return the draft of a review, made from a log."""
    problems: list[Problem] = []
    text = table.read(path, problems)
    if text is None:
        return Drafted(None, problems)
    found = log.read(text, str(path), problems)
    if not found.lines:
        if not problems:
            problems.append(Problem(Place(str(path)), 'the log has no line below its headings', log.RULE))
        return Drafted(None, problems)
    words = Words(found.language, catalogue.read_words(found.language, problems))
    written = yaml.dump(_draft(found, words), Dumper=_Indented, allow_unicode=True, sort_keys=False, width=118)
    return Drafted(written, problems)


def _draft(found: Log, words: Words) -> Draft:
    return {**_head(words), 'timeline': [_moment(line) for line in found.lines], **_findings(words), **_end(words)}


def _moment(line: LogLine) -> dict[str, str]:
    at = f'{line.at:%Y-%m-%d %H:%M}' if line.at else f'{OPEN} {line.time_text}'.strip()
    return {'at': at, 'fact': line.fact, **({'source': line.source} if line.source else {})}


def _head(words: Words) -> Draft:
    return {
        'code': f'REX-{OPEN}',
        'title': words('What happened, in one line ???'),
        'source': words('incident, exercise, near_miss or third_party ???'),
        'started': words('When did it begin, as 2026-11-22 03:17 ???'),
        'detected': words('When did we notice ???'),
        'activated': words('When was the cell activated ???'),
        'closed': words('When was it closed ???'),
        'level_reached': words('Which level did it reach, as n2 ???'),
        'summary_shareable': words('What may everybody know, in ten lines and without names ???'),
    }


def _findings(words: Words) -> Draft:
    return {
        'worked_well': [
            words('What worked, and why ???'),
            words('Which page or tool helped ???'),
            words('What would we do again ???'),
        ],
        'did_not_work': [
            words('What did not work, and why ???'),
            words('Which page was not used, or was missing ???'),
            words('Who was missing, who was exhausted, which message was late ???'),
        ],
        'causes': [
            words('What was the technical cause ???'),
            words('What in our organisation let it happen ???'),
            words('What did we believe that was wrong, and could we have known earlier ???'),
        ],
        'metrics': {
            'to_detect': words('How long until it was noticed, as 25 min ???'),
            'to_activate': words('How long until the cell was activated ???'),
            'to_first_internal': words('How long until the first word to staff ???'),
            'to_first_external': words('How long until the first word outside ???'),
            'to_contain': words('How long until it was contained ???'),
            'to_restore': words('How long until all worked again ???'),
            'obligations_met': words('How many clocks were met, as 7/8 ???'),
        },
    }


def _end(words: Words) -> Draft:
    return {
        'lessons': [
            {
                'text': words('What did we learn ???'),
                'entries': [words('Which entry must change, as playbooks/outage ???')],
                'improvements': [words('Which improvement answers it, by its id ???')],
            }
        ],
        'hot_debrief_on': words('When was the hot debrief, within 72 hours ???'),
        'report_on': words('When was this report given, within 30 days ???'),
        'distribution': [words('Which group gets the summary, by its id ???')],
    }
