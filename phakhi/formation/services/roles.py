"""Roles proposed and accepted (R041), and the map of duties (R042)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.formation.defaults import DEFAULTS
from phakhi.formation.models import DutyLine, Mission, NetworkActivity, RoleCell, ThemeGroup
from phakhi.formation.permissions import can_form
from phakhi.formation.services.asking import ask_partner, take_back
from phakhi.formation.vocabulary import BINDING, LEVELS, PARTS
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor


@transaction.atomic
def add_activity(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    name_th: str,
    name_en: str = "",
    group: ThemeGroup | None = None,
    default_key: str = "",
) -> NetworkActivity:
    authorise(can_form(acting, network))
    row = NetworkActivity.objects.create(
        province=acting.province,
        network=network,
        name_th=name_th,
        name_en=name_en,
        group=group,
        default_key=default_key,
    )
    events.record(acting, "formation.activity.added", row)
    return row


@transaction.atomic
def add_default_activities(*, acting: Acting, network: GovernanceNetwork) -> list[NetworkActivity]:
    """What S2 says each party should do; who does it stays to be proposed."""
    taken = set(network.formation_activities.values_list("default_key", flat=True))
    return [
        add_activity(
            acting=acting,
            network=network,
            name_th=offered.name.th,
            name_en=offered.name.en,
            default_key=offered.name.code,
        )
        for offered in DEFAULTS
        if offered.name.code not in taken
    ]


@transaction.atomic
def remove_activity(*, acting: Acting, activity: NetworkActivity) -> None:
    """Only while nobody was asked: what partners answered stays."""
    authorise(can_form(acting, activity.network))
    if activity.cells.exists():
        raise WrongState("activity_has_roles")
    events.record(acting, "formation.activity.removed", activity)
    activity.delete()


@transaction.atomic
def propose_role(
    *,
    acting: Acting,
    activity: NetworkActivity,
    actor: Actor,
    part: str,
    what: str = "",
    due_on: date | None = None,
) -> RoleCell:
    """Binds nobody before the partner accepts; a refusal is kept and may be asked again."""
    authorise(can_form(acting, activity.network))
    if part not in PARTS:
        raise BadInput(field="part")
    cells = activity.cells.standing().filter(actor=actor, part=part)
    cell = cells.select_related("proposal").first()
    if cell and cell.answer in ("accepted", "proposed", "told"):
        raise WrongState("role_proposed_already")
    cell = cell or RoleCell(province=acting.province, activity=activity, actor=actor, part=part)
    cell.what = what
    if part in BINDING:
        cell.proposal = ask_partner(
            acting,
            cell,
            network=activity.network,
            actor=actor,
            what=role_words(cell),
            due_on=due_on,
        )
    elif not activity.network.members.active().filter(actor=actor).exists():
        raise WrongState("proposal_to_member_only")
    cell.save()
    events.record(acting, "formation.role.proposed", cell, {"part": part})
    return cell


def role_words(cell: RoleCell) -> str:
    part = PARTS.label_of(cell.part)
    exactly = f" ({cell.what})" if cell.what else ""
    return f"{part}: {cell.activity.name_th}{exactly}"


@transaction.atomic
def end_role(*, acting: Acting, cell: RoleCell) -> RoleCell:
    """Takes an open proposal back; an accepted role ends today and stays readable."""
    authorise(can_form(acting, cell.activity.network))
    take_back(acting, cell.proposal)
    cell.end(timezone.localdate())
    events.record(acting, "formation.role.ended", cell, {"part": cell.part})
    return cell


@transaction.atomic
def add_mission(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    name_th: str,
    name_en: str = "",
    levels: Collection[str] = tuple(LEVELS),
) -> Mission:
    authorise(can_form(acting, network))
    if not set(levels) <= set(LEVELS) or not levels:
        raise BadInput("mission_levels")
    row = Mission.objects.create(
        province=acting.province,
        network=network,
        name_th=name_th,
        name_en=name_en,
        levels=[level for level in LEVELS if level in levels],
    )
    events.record(acting, "formation.mission.added", row)
    return row


@transaction.atomic
def remove_mission(*, acting: Acting, mission: Mission) -> None:
    authorise(can_form(acting, mission.network))
    events.record(acting, "formation.mission.removed", mission)
    mission.delete()


@transaction.atomic
def add_duty(
    *,
    acting: Acting,
    mission: Mission,
    level: str,
    act: str,
    actor: Actor | None = None,
    body: str = "",
    basis: str = "",
) -> DutyLine:
    authorise(can_form(acting, mission.network))
    if (actor is None) == (not body.strip()):
        raise BadInput("duty_of_one")
    row = DutyLine.objects.create(
        province=acting.province,
        mission=mission,
        level=level,
        act=act,
        actor=actor,
        body=body.strip(),
        basis=basis,
    )
    events.record(acting, "formation.duty.added", row, {"level": level, "act": act})
    return row


@transaction.atomic
def remove_duty(*, acting: Acting, line: DutyLine) -> None:
    authorise(can_form(acting, line.mission.network))
    events.record(acting, "formation.duty.removed", line)
    line.delete()
