"""Who may see and change the partners' profiles (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.networks.models import Activity, Actor, ActorStep, ExternalPartner, ResourceLine
from phakhi.networks.states import State, entered, is_registrar, may_check, speaks_for

CLOSED = frozenset({State.ENDED, State.MERGED})


@views(Actor)
def can_view_actor(acting: Acting, actor: Actor) -> bool:
    if not same_province(acting, actor):
        return False
    return acting.is_staff or actor.is_shown or speaks_for(acting, actor)


@views(Activity)
@views(ExternalPartner)
def can_view_work(acting: Acting, row: Activity | ExternalPartner | ResourceLine) -> bool:
    return same_province(acting, row) and can_view_actor(acting, row.actor)


@views(ResourceLine)
def can_view_resource(acting: Acting, line: ResourceLine) -> bool:
    is_inside = acting.is_staff or speaks_for(acting, line.actor)
    return can_view_work(acting, line) and (line.is_public or is_inside)


@views(ActorStep)
def can_view_step(acting: Acting, step: ActorStep) -> bool:
    return same_province(acting, step) and sees_inside(acting, step.actor)


def sees_inside(acting: Acting, actor: Actor) -> bool:
    """What is not public: contacts, reasons, sources."""
    return same_province(acting, actor) and (acting.is_staff or speaks_for(acting, actor))


def can_work_on_partners(acting: Acting) -> bool:
    """Sees the office's own lists; the auditor and the governor read only."""
    return acting.is_staff


def can_enter_actor(acting: Acting) -> bool:
    return acting.has(Role.FIELD, *Role.REGISTRARS)


def can_enter_from_paper(acting: Acting) -> bool:
    return can_enter_actor(acting)


def can_edit_actor(acting: Acting, actor: Actor) -> bool:
    """Registrars, the partner itself, and the field officer who typed it until it is verified."""
    if actor.state in CLOSED:
        return False
    typed = entered(acting, actor) and actor.state in (State.DRAFT, State.SUBMITTED)
    return is_registrar(acting, actor) or speaks_for(acting, actor) or typed


def can_second_check(acting: Acting, actor: Actor) -> bool:
    return may_check(acting, actor)


def can_rename_actor(acting: Acting, actor: Actor) -> bool:
    return is_registrar(acting, actor) and actor.state not in CLOSED


def can_verify_actor(acting: Acting, actor: Actor) -> bool:
    return is_registrar(acting, actor)


def can_merge_actors(acting: Acting, *actors: Actor) -> bool:
    return all(is_registrar(acting, actor) for actor in actors)


def can_set_registry_fields(acting: Acting, actor: Actor) -> bool:
    """Name, sector and kind of a verified partner are the office's to change."""
    is_theirs = speaks_for(acting, actor) and actor.state != State.VERIFIED
    return is_registrar(acting, actor) or entered(acting, actor) or is_theirs
