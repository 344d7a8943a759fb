"""Who may see and change what of this room (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province, views
from phakhi.formation.models import (
    Assessor,
    Body,
    Candidate,
    CompositionRule,
    Conflict,
    ConnectingPerson,
    Connection,
    DutyLine,
    Evidence,
    GroupSeat,
    ManagerChoice,
    Mission,
    NetworkActivity,
    RoleCell,
    Score,
    Step,
    Structure,
    ThemeGroup,
    Voice,
)
from phakhi.formation.models.structures import PUBLIC
from phakhi.formation.states import is_the_person
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.permissions import can_view_network, is_member
from phakhi.governance.states import is_coordinator
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_view_actor
from phakhi.networks.states import speaks_for


def is_inside(acting: Acting, network: GovernanceNetwork) -> bool:
    """Reads what members read: proposals of structure, voices, evidence not yet public."""
    return same_province(acting, network) and (acting.is_staff or is_member(acting, network))


def can_form(acting: Acting, network: GovernanceNetwork) -> bool:
    """The office coordinates the steps; what binds a partner, the partner accepts (R008, R009)."""
    return is_coordinator(acting, network) and network.state in ("draft", "formed", "active")


@views(Step)
@views(CompositionRule)
@views(ThemeGroup)
@views(NetworkActivity)
@views(Mission)
def can_view_part(
    acting: Acting, row: Step | CompositionRule | ThemeGroup | NetworkActivity | Mission
) -> bool:
    return same_province(acting, row) and can_view_network(acting, row.network)


@views(Evidence)
def can_view_evidence(acting: Acting, row: Evidence) -> bool:
    if not same_province(acting, row):
        return False
    is_open = row.is_public and can_view_network(acting, row.step.network)
    return is_open or is_inside(acting, row.step.network)


@views(GroupSeat)
@views(RoleCell)
def can_view_bound(acting: Acting, row: GroupSeat | RoleCell) -> bool:
    if not same_province(acting, row):
        return False
    if acting.is_staff or speaks_for(acting, row.actor):
        return True
    network = row.group.network if isinstance(row, GroupSeat) else row.activity.network
    is_open = row.stands and can_view_network(acting, network)
    return is_open and can_view_actor(acting, row.actor)


def is_shown(row: ConnectingPerson) -> bool:
    """The person agreed; a post is shown with its organisation."""
    if row.person is not None:
        return bool(row.person.consented_to_show)
    actor = Actor.objects.filter(party=row.post.organisation_id).first() if row.post else None
    return actor is not None and actor.is_shown


@views(ConnectingPerson)
def can_view_person(acting: Acting, row: ConnectingPerson) -> bool:
    if not same_province(acting, row):
        return False
    if acting.is_staff or is_the_person(acting, row):
        return True
    is_open = row.state == "confirmed" and can_view_network(acting, row.network)
    return is_open and is_shown(row)


@views(Connection)
def can_view_connection(acting: Acting, row: Connection) -> bool:
    if not same_province(acting, row) or not can_view_person(acting, row.person):
        return False
    return row.actor is None or can_view_actor(acting, row.actor)


@views(ManagerChoice)
def can_view_choice(acting: Acting, row: ManagerChoice) -> bool:
    if not same_province(acting, row):
        return False
    if acting.is_staff or takes_part(acting, row):
        return True
    return row.state == "decided" and can_view_network(acting, row.network)


def takes_part(acting: Acting, row: ManagerChoice) -> bool:
    stands = row.candidates.filter(person=acting.person_id)
    return acting.is_signed_in and (assesses(acting, row) or stands.exists())


def assesses(acting: Acting, row: ManagerChoice) -> bool:
    return acting.is_signed_in and row.assessors.filter(person=acting.person_id).exists()


@views(Candidate)
def can_view_candidate(acting: Acting, row: Candidate) -> bool:
    if not same_province(acting, row):
        return False
    if acting.is_staff or is_the_person(acting, row):
        return True
    if row.state == "agreed" and assesses(acting, row.choice):
        return True
    is_chosen = row.choice.state == "decided" and row.choice.chosen_id == row.pk
    is_open = is_chosen and bool(row.person.consented_to_show)
    return is_open and can_view_network(acting, row.choice.network)


@views(Assessor)
def can_view_assessor(acting: Acting, row: Assessor) -> bool:
    return same_province(acting, row) and (acting.is_staff or is_the_person(acting, row))


@views(Conflict)
def can_view_conflict(acting: Acting, row: Conflict) -> bool:
    return same_province(acting, row) and can_view_assessor(acting, row.assessor)


@views(Score)
def can_view_score(acting: Acting, row: Score) -> bool:
    """Blind until closing: not even the office reads another's points before (R033)."""
    if not same_province(acting, row):
        return False
    if is_the_person(acting, row.assessor):
        return True
    choice = row.assessor.choice
    return choice.is_opened and (acting.is_staff or assesses(acting, choice))


@views(Structure)
def can_view_structure(acting: Acting, row: Structure) -> bool:
    if not same_province(acting, row):
        return False
    if acting.is_staff or (row.state in PUBLIC and can_view_network(acting, row.network)):
        return True
    return row.state == "proposed" and is_member(acting, row.network)


@views(Body)
def can_view_body(acting: Acting, row: Body) -> bool:
    return same_province(acting, row) and can_view_structure(acting, row.structure)


@views(Voice)
def can_view_voice(acting: Acting, row: Voice) -> bool:
    return same_province(acting, row) and is_inside(acting, row.structure.network)


@views(DutyLine)
def can_view_duty(acting: Acting, row: DutyLine) -> bool:
    if not same_province(acting, row) or not can_view_network(acting, row.mission.network):
        return False
    return row.actor is None or can_view_actor(acting, row.actor)
