"""What the records say about each step: its checks and its percentage (R038)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import Count, Q

from phakhi.core.presets import SECTORS
from phakhi.formation.guide import EVIDENCE, STEPS
from phakhi.formation.guide import Step as Guide
from phakhi.formation.models import (
    Candidate,
    Connection,
    Evidence,
    GroupSeat,
    ManagerChoice,
    RoleCell,
    Step,
    Structure,
)
from phakhi.formation.pure.composition import Composition
from phakhi.formation.pure.progress import Check, overall, percent_of
from phakhi.formation.queries import composing, duty_map
from phakhi.formation.vocabulary import BINDING, FIVE_BODIES
from phakhi.governance.models import GovernanceNetwork

ENOUGH_CANDIDATES = 2
ANSWERED = ("accepted", "refused")


def steps_of(network: GovernanceNetwork) -> list[Step]:
    """All six, those without a row unsaved."""
    rows = {
        row.number: row
        for row in Step.objects.filter(network=network).select_related(
            "owner__party", "owner__province", "proposal"
        )
    }
    return [
        rows.get(guide.number)
        or Step(network=network, province=network.province, number=guide.number)
        for guide in STEPS
    ]


@dataclass
class Records:
    """Asked once for a page; counts only, so that it is the same for every reader."""

    network: GovernanceNetwork

    @cached_property
    def evidence(self) -> dict[int, int]:
        rows = Evidence.objects.filter(step__network=self.network)
        return dict(rows.order_by().values_list("step__number").annotate(Count("pk")))

    @cached_property
    def composition(self) -> Composition:
        return composing.of_network(self.network, composing.rule_of(self.network))

    @cached_property
    def groups(self) -> dict[UUID, Composition]:
        return composing.of_groups(self.network, composing.rule_of(self.network))

    def checks(self, step: Step) -> list[Check]:
        guide = step.guide
        measured = {check.code: check for check in MEASURES[guide.number](self)}
        shown = int(self.evidence.get(guide.number, 0) > 0)
        measured[EVIDENCE.code] = Check(EVIDENCE.code, shown, 1)
        ticked = {code: Check(code, int(code in step.ticks), 1, True) for code in guide.ticks}
        return [(measured | ticked)[code] for code in guide.checks]


def _actors(records: Records) -> Iterator[Check]:
    done, of = records.composition.covered
    yield Check("parties", done, of)
    asked = records.network.members.aggregate(
        of=Count("pk", filter=~Q(state__in=("nominated", "interested", "not_selected"))),
        waiting=Count("pk", filter=Q(state="invited")),
    )
    yield Check("answered", asked["of"] - asked["waiting"], asked["of"])


def _nodes(records: Records) -> Iterator[Check]:
    confirmed = Q(person__state="confirmed", person__network=records.network)
    linked = Connection.objects.filter(confirmed, group__isnull=False).values("group").distinct()
    yield Check("groups_linked", linked.count(), len(records.groups))
    people = list(records.network.connecting_persons.values_list("state", "sectors"))
    sectors = {s for state, found in people if state == "confirmed" for s in found}
    yield Check("sectors_linked", len(sectors & set(SECTORS)), len(SECTORS))
    asked = [state for state, _ in people if state != "ended"]
    yield Check("persons_answered", sum(s != "identified" for s in asked), len(asked))


def _manager(records: Records) -> Iterator[Check]:
    choice = ManagerChoice.objects.filter(network=records.network).first()
    agreed = Candidate.objects.filter(choice=choice, state="agreed").count() if choice else 0
    yield Check("candidates", min(agreed, ENOUGH_CANDIDATES), ENOUGH_CANDIDATES)
    done = list(choice.assessors.values_list("done_at", flat=True)) if choice else []
    yield Check("scored", sum(day is not None for day in done), max(len(done), 1))
    yield Check("selected", int(choice is not None and choice.state == "decided"), 1)


def _ties(records: Records) -> Iterator[Check]:
    seats = GroupSeat.objects.filter(group__network=records.network)
    led = seats.accepted().filter(role="lead").values("group").distinct().count()
    yield Check("led", led, max(len(records.groups), 1))
    complete = sum(found.is_complete for found in records.groups.values())
    yield Check("composed", complete, max(len(records.groups), 1))
    answers = list(seats.standing().values_list("proposal__state", flat=True))
    yield Check("seats_answered", sum(a in ANSWERED for a in answers), len(answers))


def _structure(records: Records) -> Iterator[Check]:
    row = Structure.objects.filter(network=records.network).prefetch_related("bodies").first()
    bodies = list(row.bodies.all()) if row else []
    kinds = {body.kind for body in bodies} & set(FIVE_BODIES)
    yield Check("five_bodies", len(kinds), len(FIVE_BODIES))
    described = sum(body.is_described for body in bodies)
    yield Check("bodies_described", described, max(len(bodies), 1))
    yield Check("meeting_held", int(row is not None and row.met_on is not None), 1)
    yield Check("agreed", int(row is not None and row.state == "agreed"), 1)


def _roles(records: Records) -> Iterator[Check]:
    cells = RoleCell.objects.filter(activity__network=records.network)
    total = records.network.formation_activities.count()
    led = cells.accepted().filter(part="leads").values("activity").distinct().count()
    yield Check("activities_led", led, max(total, 1))
    asked = list(
        cells.standing().filter(part__in=BINDING).values_list("proposal__state", flat=True)
    )
    yield Check("roles_accepted", sum(a == "accepted" for a in asked), max(len(asked), 1))
    missions, open_ones = duty_map.missions_and_gaps(records.network)
    yield Check("no_gaps", missions - open_ones, max(missions, 1))


MEASURES = {1: _actors, 2: _nodes, 3: _manager, 4: _ties, 5: _structure, 6: _roles}


@dataclass(frozen=True, slots=True)
class StepView:
    """A step with what it stands at."""

    step: Step
    checks: list[Check]
    percent: int

    @property
    def guide(self) -> Guide:
        return self.step.guide

    @property
    def open_checks(self) -> list[Check]:
        return [check for check in self.checks if not check.is_met]


def views_of(network: GovernanceNetwork) -> list[StepView]:
    records = Records(network)
    return [_view(records, step) for step in steps_of(network)]


def view_of(network: GovernanceNetwork, number: int) -> StepView:
    return _view(Records(network), steps_of(network)[number - 1])


def _view(records: Records, step: Step) -> StepView:
    checks = records.checks(step)
    return StepView(step, checks, percent_of(checks))


def percent_of_step(step: Step) -> int:
    return percent_of(Records(step.network).checks(step))


def whole(views: Iterable[StepView]) -> int:
    return overall([view.percent for view in views])
