"""An opinion map as it is written down."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.methods.opinions.representing import Representative
from phakhi.methods.opinions.verdict import Stability

METHOD_VERSION = "1"
DIGITS = 12


@dataclass(frozen=True)
class Axes:
    """In the order of the statements; the spread of each as a variance over people."""

    components: tuple[tuple[float, ...], tuple[float, ...]]
    explained_variance: tuple[float, float]


@dataclass(frozen=True)
class Participant:
    """`group` is null outside the shown groups."""

    id: str
    x: float
    y: float
    votes: int
    group: str | None


@dataclass(frozen=True)
class Share:
    """One group on one statement; `representativeness` is its agreement over that of the others."""

    group: str
    agree: int
    disagree: int
    seen: int
    representativeness: float


@dataclass(frozen=True)
class Statement:
    """Numbers are null where the statement was moderated out."""

    id: str
    text: str | None
    consensus: float | None
    extremity: float | None
    priority: float | None
    groups: tuple[Share, ...]


@dataclass(frozen=True)
class Group:
    id: str
    size: int
    representative: tuple[Representative, ...]


@dataclass(frozen=True)
class OpinionMap:
    pca: Axes
    participants: tuple[Participant, ...]
    statements: tuple[Statement, ...]
    groups: tuple[Group, ...]
    stability: Stability
