"""What a reading says is weak, each with the figures and partners it rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from phakhi.health.computing.measuring import ENOUGH, Measured
from phakhi.health.computing.mending import mend
from phakhi.health.computing.pairs import PairLine
from phakhi.health.computing.snapshot import Snapshot
from phakhi.health.computing.standing import Standing

MOST_POINTS, MOST_PAIRS = 3, 3
CENTRALISED = 0.6


@dataclass(frozen=True, slots=True)
class Finding:
    """`partners` could do something about it, best first."""

    rule: str
    key: str
    facts: dict[str, Any] = field(default_factory=dict)
    partners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Looked:
    """All that is looked at; `weak_below` are the limits of the dials."""

    snapshot: Snapshot
    dials: Mapping[str, Measured]
    standing: Standing
    nameable: Collection[str]
    weak_below: Mapping[str, float]
    pairs: Sequence[PairLine] = ()


def findings(looked: Looked) -> list[Finding]:
    return [
        *_cut_points(looked),
        *_alone(looked),
        *_low_dials(looked),
        *_few_answers(looked),
        *_centralised(looked),
        *_fading(looked),
    ]


def _cut_points(looked: Looked) -> Iterator[Finding]:
    for point in looked.standing.cut_points[:MOST_POINTS]:
        new = mend(looked.snapshot, point, looked.nameable)
        if new is not None:
            facts = {"cut_off": len(point.cut_off), "others": point.others, "kept": new.kept}
            about = {"member": point.member, "one": new.one, "other": new.other}
            partners = (point.member, new.one, new.other)
            yield Finding("cut_point", f"cut_point:{point.member}", facts | about, partners)


def _alone(looked: Looked) -> Iterator[Finding]:
    alone = [member for member in looked.standing.alone if member in looked.nameable]
    if alone:
        brokers = tuple(broker.member for broker in looked.standing.brokers[:3])
        facts = {"count": len(alone), "members": alone}
        yield Finding("alone", "alone", facts, brokers)


def _low_dials(looked: Looked) -> Iterator[Finding]:
    """Density has no low that would be bad for itself."""
    for code, limit in looked.weak_below.items():
        found = looked.dials[code]
        is_known = found.state == "known" and found.value is not None
        if is_known and (found.value or 0) < limit and code not in ("density", "robustness"):
            brokers = tuple(broker.member for broker in looked.standing.brokers[:3])
            facts = {"value": round(found.value or 0, 2), "limit": limit}
            yield Finding(f"low_{code}", f"low_{code}", facts, brokers)


def _few_answers(looked: Looked) -> Iterator[Finding]:
    trust = looked.dials["trust"]
    if trust.state == "empty":
        yield Finding("no_survey", "survey")
    elif (trust.response or 0) < ENOUGH:
        yield Finding("few_answers", "survey", {"response": round(trust.response or 0, 2)})


def _centralised(looked: Looked) -> Iterator[Finding]:
    share = looked.dials["density"].parts.get("centralisation")
    if share is not None and share > CENTRALISED:
        yield Finding("centralised", "centralised", {"value": round(share, 2)})


def _fading(looked: Looked) -> Iterator[Finding]:
    warned = [line for line in looked.pairs if line.warn in ("fading", "silent")]
    for line in warned[:MOST_PAIRS]:
        contacts = line.now.logged.contacts if line.now.logged else 0
        facts = {"one": line.one, "other": line.other, "contacts": contacts}
        partners = (line.one, line.other)
        yield Finding("fading", f"fading:{line.one}:{line.other}", facts, partners)
