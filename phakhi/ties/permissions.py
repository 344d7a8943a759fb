"""Who may see and change ties and contacts (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.networks.models import Actor
from phakhi.networks.permissions import can_enter_actor, can_view_actor
from phakhi.networks.states import is_registrar, speaks_for
from phakhi.ties.models import Contact, Origin, Tie, TieImport

FROM_RECORDS = frozenset({Origin.RECORD, Origin.SURVEY})


@views(Tie)
def can_view_tie(acting: Acting, tie: Tie) -> bool:
    if not same_province(acting, tie):
        return False
    if acting.is_staff or is_an_end(acting, tie):
        return True
    ends = (tie.source, tie.target)
    is_open = tie.is_public and tie.contested_at is None
    return is_open and all(can_view_actor(acting, end) for end in ends)


def is_an_end(acting: Acting, tie: Tie) -> bool:
    return speaks_for(acting, tie.source) or speaks_for(acting, tie.target)


def can_tell_tie(acting: Acting, actor: Actor) -> bool:
    """A partner tells about itself; an officer writes down what a partner or a record says."""
    enters = same_province(acting, actor) and can_enter_actor(acting)
    return speaks_for(acting, actor) or enters


def can_change_tie(acting: Acting, tie: Tie) -> bool:
    """What a record says is changed in the record; what a partner said, by that partner."""
    if tie.origin in FROM_RECORDS or tie.until:
        return False
    told = tie.told_by is not None and speaks_for(acting, tie.told_by)
    return is_registrar(acting, tie) or told


def can_end_tie(acting: Acting, tie: Tie) -> bool:
    """It takes two: either end may say that it is over."""
    if tie.origin in FROM_RECORDS or tie.until:
        return False
    return is_registrar(acting, tie) or is_an_end(acting, tie)


def can_answer_tie(acting: Acting, tie: Tie) -> bool:
    """Confirm or contest: the end that did not tell it. What records say needs no confirmation."""
    if tie.origin in FROM_RECORDS or tie.until:
        return False
    ends = (end for end in (tie.source, tie.target) if end.pk != tie.told_by_id)
    return any(speaks_for(acting, end) for end in ends)


def can_settle_tie(acting: Acting, tie: Tie) -> bool:
    return is_registrar(acting, tie) and tie.contested_at is not None and tie.until is None


@views(Contact)
def can_view_contact(acting: Acting, contact: Contact) -> bool:
    if not same_province(acting, contact):
        return False
    return acting.is_staff or is_a_side(acting, contact)


def is_a_side(acting: Acting, contact: Contact) -> bool:
    other = contact.other is not None and speaks_for(acting, contact.other)
    return other or speaks_for(acting, contact.actor)


def can_log_for(acting: Acting, actor: Actor) -> bool:
    return can_tell_tie(acting, actor)


def can_change_contact(acting: Acting, contact: Contact) -> bool:
    """Whose log it is, whoever wrote it down, and the registrars."""
    wrote = acting.is_signed_in and contact.logged_by == acting.person_id
    wrote = wrote and can_view_contact(acting, contact)
    return wrote or is_registrar(acting, contact) or speaks_for(acting, contact.actor)


def can_do_step(acting: Acting, contact: Contact) -> bool:
    """Either side may say that it is done."""
    return can_change_contact(acting, contact) or is_a_side(acting, contact)


@views(TieImport)
def can_view_import(acting: Acting, batch: TieImport) -> bool:
    return same_province(acting, batch) and acting.is_staff


def can_import_ties(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS)
