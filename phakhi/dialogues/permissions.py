"""Who may see and change forums and questions to advisory boards."""

from __future__ import annotations

from phakhi.bodies.models import Body
from phakhi.bodies.permissions import can_view_body
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.dialogues.models import (
    BroughtPlan,
    Consultation,
    Dialogue,
    DialogueParty,
    DialogueTask,
    Match,
    Point,
)
from phakhi.dialogues.states import convenes
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor
from phakhi.networks.states import speaks_for

ADVISORY = ("citizen_advisory_board", "lay_board")
OfDialogue = DialogueParty | Point | BroughtPlan | Match | DialogueTask


@views(Dialogue)
def can_view_dialogue(acting: Acting, dialogue: Dialogue) -> bool:
    if not same_province(acting, dialogue):
        return False
    is_out = dialogue.state != "planned"
    return acting.is_staff or is_out or speaks_for(acting, dialogue.convenor)


@views(DialogueParty)
@views(Point)
@views(BroughtPlan)
@views(Match)
@views(DialogueTask)
def can_view_of_dialogue(acting: Acting, row: OfDialogue) -> bool:
    return same_province(acting, row) and can_view_dialogue(acting, row.dialogue)


@views(Consultation)
def can_view_consultation(acting: Acting, consultation: Consultation) -> bool:
    return same_province(acting, consultation) and can_view_body(acting, consultation.body)


def can_record(acting: Acting, dialogue: Dialogue) -> bool:
    """What was said is written while the forum is announced or held, by whoever convened it."""
    return dialogue.state != "cancelled" and convenes(acting, dialogue)


def can_convene(acting: Acting) -> bool:
    """The office, or anybody who speaks for a partner (R060: civil society begins one, too)."""
    return acting.has(*Role.REGISTRARS) or bool(acting.party_ids)


def can_convene_as(acting: Acting, actor: Actor) -> bool:
    own = speaks_for(acting, actor)
    return same_province(acting, actor) and (acting.has(*Role.REGISTRARS) or own)


def convenes_for(acting: Acting, network: GovernanceNetwork, actor: Actor) -> bool:
    """R055 counts what a network holds: one of its members calls it together, or the office."""
    if not same_province(acting, network) or acting.has(*Role.REGISTRARS):
        return same_province(acting, network)
    return network.members.filter(actor=actor, state="active").exists()


def can_be_asked(body: Body) -> bool:
    return body.type in ADVISORY and body.state == "active"


def can_ask_boards(acting: Acting) -> bool:
    return can_convene(acting)
