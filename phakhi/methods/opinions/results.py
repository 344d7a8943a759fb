"""An opinion map as it is written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from phakhi.methods.opinions.arrays import Numbers, Whole
from phakhi.methods.opinions.representing import Representative
from phakhi.methods.opinions.verdict import Stability

METHOD_VERSION = "1"
DIGITS = 12


@dataclass(frozen=True)
class Axes:
    """In the order of the statements; the spread of each as a variance over people."""

    components: tuple[tuple[float, ...], tuple[float, ...]]
    explained_variance: tuple[float, float]


@dataclass(frozen=True, eq=False)
class Participants:
    """In columns: there may be very many. `group` is a place in `groups`, -1 for none."""

    ids: tuple[str, ...]
    places: Numbers
    votes: Whole
    group: Whole
    groups: tuple[str, ...]

    def rows(self) -> Iterator[dict[str, object]]:
        names = [*self.groups, None]
        columns = (self.places.tolist(), self.votes.tolist(), self.group.tolist())
        for one, (x, y), votes, group in zip(self.ids, *columns, strict=True):
            yield {"id": one, "x": x, "y": y, "votes": votes, "group": names[group]}


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


@dataclass(frozen=True, eq=False)
class OpinionMap:
    pca: Axes
    participants: Participants
    statements: tuple[Statement, ...]
    groups: tuple[Group, ...]
    stability: Stability


def as_dict(shown: OpinionMap) -> dict[str, object]:
    """Ready to be written."""
    return {
        "pca": asdict(shown.pca),
        "participants": list(shown.participants.rows()),
        "statements": [asdict(one) for one in shown.statements],
        "groups": [asdict(one) for one in shown.groups],
        "stability": asdict(shown.stability),
    }
