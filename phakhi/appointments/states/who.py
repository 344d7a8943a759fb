"""Who takes a step in the life of a nomination, an order or a letter asking for names."""

from __future__ import annotations

from typing import Any

from phakhi.bodies.keeping import is_office
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province


def is_nominee(acting: Acting, nomination: Any) -> bool:
    """The person itself, whoever holds the post, or who speaks for the party."""
    if not same_province(acting, nomination) or not acting.is_signed_in:
        return False
    if nomination.person_id:
        return bool(nomination.person_id in acting.own_parties)
    organisation = nomination.post.organisation_id if nomination.post_id else nomination.party_id
    return acting.represents(organisation)


def nominee_or_office(acting: Acting, nomination: Any) -> bool:
    return is_nominee(acting, nomination) or is_office(acting, nomination)


def proposer_or_office(acting: Acting, nomination: Any) -> bool:
    mine = acting.is_signed_in and nomination.proposed_by == acting.person_id
    return (mine and same_province(acting, nomination)) or is_office(acting, nomination)


def moves_orders(acting: Acting, order: Any) -> bool:
    """The governor who signs, or the office by which what was signed takes its course."""
    return same_province(acting, order) and acting.has(Role.GOVERNOR, *Role.REGISTRARS)


def answers_for_agency(acting: Acting, request: Any) -> bool:
    speaks = same_province(acting, request) and acting.represents(request.party_id)
    return speaks or is_office(acting, request)
