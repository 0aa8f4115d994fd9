"""The value of an indicator on one day."""

from dataclasses import dataclass
from enum import StrEnum


class IndicatorState(StrEnum):
    """How an indicator stands."""

    MET = 'met'
    NEAR = 'below target'
    MISSED = 'alarm'
    UNKNOWN = 'not measured'


@dataclass(frozen=True)
class Reading:
    """The value of an indicator, and how it stands."""

    value: float | None
    state: IndicatorState
