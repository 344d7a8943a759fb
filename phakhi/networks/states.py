"""The life of an actor in the province's list, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext_lazy as _

from phakhi.core import flow
from phakhi.core.acting import Acting, Role
from phakhi.core.flow import Flow, Transition
from phakhi.core.permissions import same_province

if TYPE_CHECKING:
    from phakhi.networks.models import Actor


class State:
    DRAFT: Final = "draft"
    SUBMITTED: Final = "submitted"
    VERIFIED: Final = "verified"
    SUSPENDED: Final = "suspended"
    ENDED: Final = "ended"
    REJECTED: Final = "rejected"
    MERGED: Final = "merged"

    ALL: Final = (DRAFT, SUBMITTED, VERIFIED, SUSPENDED, ENDED, REJECTED)
    OPEN: Final = (DRAFT, SUBMITTED, VERIFIED, SUSPENDED, REJECTED)
    SHOWN: Final = (VERIFIED, ENDED)


def is_registrar(acting: Acting, actor: Any) -> bool:
    return same_province(acting, actor) and acting.has(*Role.REGISTRARS)


def speaks_for(acting: Acting, actor: Any) -> bool:
    """A representative of the party, or the individual itself."""
    own = acting.represents(actor.party_id) or actor.party_id == acting.person_id
    return same_province(acting, actor) and own


def may_submit(acting: Acting, actor: Any) -> bool:
    return is_registrar(acting, actor) or speaks_for(acting, actor) or entered(acting, actor)


def may_check(acting: Acting, actor: Any) -> bool:
    """Any officer but the one who typed it (the database holds that, too)."""
    is_another = acting.is_signed_in and acting.person_id != actor.entered_by
    return same_province(acting, actor) and acting.has(Role.FIELD, *Role.REGISTRARS) and is_another


def is_on_paper(actor: Actor) -> str | None:
    return None if actor.source == "paper" else "not_on_paper"


def entered(acting: Acting, actor: Any) -> bool:
    is_theirs = acting.is_signed_in and actor.entered_by == acting.person_id
    return same_province(acting, actor) and acting.has(Role.FIELD) and is_theirs


def is_complete(actor: Actor) -> str | None:
    return None if actor.sector and actor.area_code else "profile_incomplete"


def is_seen_twice(actor: Actor) -> str | None:
    """R016 paper entry: the officer who typed it is not the one who vouches for it alone."""
    unseen = actor.source == "paper" and actor.second_check_by is None
    return "needs_second_check" if unseen else None


def is_checked(actor: Actor) -> str | None:
    return is_seen_twice(actor) or is_complete(actor)


ACTOR_FLOW = flow.register(
    Flow(
        name="networks.Actor",
        states={
            State.DRAFT: _("Draft"),
            State.SUBMITTED: _("Waiting for an officer"),
            State.VERIFIED: _("Verified"),
            State.SUSPENDED: _("Suspended"),
            State.ENDED: _("Ended"),
            State.REJECTED: _("Not accepted"),
            State.MERGED: _("Merged into another entry"),
        },
        start=State.DRAFT,
        transitions=(
            Transition(State.DRAFT, "submit", may_submit, State.SUBMITTED, is_complete),
            Transition(State.REJECTED, "submit", may_submit, State.SUBMITTED, is_complete),
            Transition(State.SUBMITTED, "check", may_check, State.SUBMITTED, is_on_paper),
            Transition(State.SUBMITTED, "return", may_check, State.DRAFT),
            Transition(State.DRAFT, "verify", is_registrar, State.VERIFIED, is_checked),
            Transition(State.SUBMITTED, "verify", is_registrar, State.VERIFIED, is_checked),
            Transition(State.SUBMITTED, "reject", is_registrar, State.REJECTED),
            Transition(State.DRAFT, "reject", is_registrar, State.REJECTED),
            Transition(State.VERIFIED, "suspend", is_registrar, State.SUSPENDED),
            Transition(State.SUSPENDED, "resume", is_registrar, State.VERIFIED),
            Transition(State.VERIFIED, "end", is_registrar, State.ENDED),
            Transition(State.SUSPENDED, "end", is_registrar, State.ENDED),
            Transition(State.DRAFT, "merge", is_registrar, State.MERGED, is_seen_twice),
            Transition(State.SUBMITTED, "merge", is_registrar, State.MERGED, is_seen_twice),
            Transition(State.VERIFIED, "merge", is_registrar, State.MERGED),
            Transition(State.SUSPENDED, "merge", is_registrar, State.MERGED),
            Transition(State.REJECTED, "merge", is_registrar, State.MERGED),
        ),
    )
)
