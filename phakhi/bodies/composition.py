"""Does a body's table look as its rules say? Pure: the rules and the chairs in, faults out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Protocol

from phakhi.bodies.types import SECRETARIES, VOTING_ROLES
from phakhi.core.presets import PARTIES

# Below this many answers a share would tell of single persons.
SMALL = 10


class Rule(Protocol):
    """What is read of a `SeatRule`: a line on one of the six parties, or on a kind of seat."""

    party_class: str
    kind: str
    least: int
    most: int | None


class Composed(Protocol):
    """What is read of a body."""

    is_formal: bool
    checks_six_parties: bool
    women_share: int | None
    youth_share: int | None
    max_terms: int | None
    scrutinises: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """One chair as it is, or as an order would make it; `person` is whatever tells persons apart.

    `executes`: the person's party carries out what this body examines. `watches_itself`: the
    person sits on a body that this one examines. `links_to`: the body this chair must report to;
    `is_on_linked`: the person sits there.
    """

    role: str = "member"
    kind: str = "representative"
    party_class: str = ""
    person: Any = None
    name: str = ""
    number: int = 1
    is_woman: bool | None = None
    is_young: bool | None = None
    executes: bool = False
    watches_itself: bool = False
    links_to: str = ""
    is_on_linked: bool = True
    is_empty: bool = False
    since: date | None = None
    until: date | None = None

    @property
    def votes(self) -> bool:
        return self.role in VOTING_ROLES and not self.is_empty

    def sits_on(self, day: date) -> bool:
        """`until` is the first day no longer held."""
        began = self.since is None or self.since <= day
        return began and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Fault:
    """`code` and what its sentence needs (phakhi.bodies.words); a grave one holds up an order."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)
    is_grave: bool = True


def check(
    body: Composed, seats: Sequence[Candidate], day: date, rules: Iterable[Rule]
) -> list[Fault]:
    """Everything that is not as it should be on `day`; a term that does not cover it is no term."""
    lines = list(rules)
    seats = [one if one.sits_on(day) else replace(one, is_empty=True) for one in seats]
    voting = [one for one in seats if one.votes]
    return [
        *_leading(body, seats),
        *_missing_parties(body, voting, lines),
        *_counted(voting, lines),
        *_twice(seats),
        *_too_long(body, seats),
        *_scrutiny(body, voting),
        *_target("women_below", body.women_share, voting, lambda one: one.is_woman),
        *_target("youth_below", body.youth_share, voting, lambda one: one.is_young),
        *_links(seats),
    ]


def required_parties(rules: Iterable[Rule]) -> list[str]:
    """The six, without those a line of the rules lets off (at least 0), as R021 allows."""
    excused = {rule.party_class for rule in rules if rule.party_class and not rule.least}
    return [code for code in PARTIES if code not in excused]


def _leading(body: Composed, seats: Sequence[Candidate]) -> list[Fault]:
    """A group that set itself up needs neither."""
    if not body.is_formal:
        return []
    roles = {one.role for one in seats if not one.is_empty}
    faults = [] if "chair" in roles else [Fault("no_chair")]
    return faults if roles & set(SECRETARIES) else [*faults, Fault("no_secretary", is_grave=False)]


def _missing_parties(
    body: Composed, voting: Sequence[Candidate], rules: Sequence[Rule]
) -> list[Fault]:
    if not body.checks_six_parties:
        return []
    here = {one.party_class for one in voting}
    return [Fault("missing_party", {"party": c}) for c in required_parties(rules) if c not in here]


def _counted(voting: Sequence[Candidate], rules: Sequence[Rule]) -> list[Fault]:
    faults = []
    for rule in rules:
        have = sum(_fits(one, rule) for one in voting)
        about = {"party": rule.party_class, "kind": rule.kind, "have": have}
        if have < rule.least:
            faults.append(Fault("too_few", about | {"least": rule.least}))
        if rule.most is not None and have > rule.most:
            faults.append(Fault("too_many", about | {"most": rule.most}))
    return faults


def _fits(one: Candidate, rule: Rule) -> bool:
    """A line that names both counts who is both."""
    party = not rule.party_class or one.party_class == rule.party_class
    return party and (not rule.kind or one.kind == rule.kind)


def _twice(seats: Sequence[Candidate]) -> list[Fault]:
    sitting = [one for one in seats if one.person is not None and not one.is_empty]
    times = Counter(one.person for one in sitting)
    names = {one.person: one.name for one in sitting}
    return [Fault("sits_twice", {"name": names[who]}) for who, n in times.items() if n > 1]


def _too_long(body: Composed, seats: Sequence[Candidate]) -> list[Fault]:
    """Whoever sits by a post sits as long as they hold it."""
    if not body.max_terms:
        return []
    return [
        Fault("term_limit", {"name": one.name, "terms": one.number, "most": body.max_terms})
        for one in seats
        if one.kind != "ex_officio" and not one.is_empty and one.number > body.max_terms
    ]


def _scrutiny(body: Composed, voting: Sequence[Candidate]) -> list[Fault]:
    if not body.scrutinises:
        return []
    doing = [Fault("executes", {"name": one.name}) for one in voting if one.executes]
    return doing + [Fault("watches_itself", {"name": o.name}) for o in voting if o.watches_itself]


def _target(
    code: str, target: int | None, voting: Sequence[Candidate], told: Callable[[Candidate], Any]
) -> list[Fault]:
    """Counted over those who told; nothing is said of who they are, nor a figure of a few."""
    answers = [told(one) for one in voting if told(one) is not None]
    if not target or not answers or 100 * sum(map(bool, answers)) >= target * len(answers):
        return []
    share = 100 * sum(map(bool, answers)) // len(answers) if len(answers) >= SMALL else None
    return [Fault(code, {"target": target, "share": share}, is_grave=False)]


def _links(seats: Sequence[Candidate]) -> list[Fault]:
    linked = [one for one in seats if one.links_to]
    return [
        Fault("link_empty", {"body": one.links_to}, is_grave=False)
        if one.is_empty
        else Fault("link_absent", {"name": one.name, "body": one.links_to}, is_grave=False)
        for one in linked
        if one.is_empty or not one.is_on_linked
    ]
