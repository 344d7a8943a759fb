"""Who may see and change parties, posts and terms (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.parties.models import (
    ContactPoint,
    Party,
    PartyName,
    Post,
    PostTerm,
    Representation,
)


def is_own(acting: Acting, party: Party) -> bool:
    return party.pk == acting.person_id or acting.represents(party.pk)


@views(Party)
def can_view_party(acting: Acting, party: Party) -> bool:
    if not same_province(acting, party):
        return False
    is_shown = party.is_public and party.merged_into_id is None
    return acting.is_staff or is_shown or is_own(acting, party)


@views(PartyName)
def can_view_former_name(acting: Acting, name: PartyName) -> bool:
    return same_province(acting, name) and can_view_party(acting, name.party)


@views(Post)
def can_view_post(acting: Acting, post: Post) -> bool:
    return same_province(acting, post) and can_view_party(acting, post.organisation)


@views(PostTerm)
def can_view_term(acting: Acting, term: PostTerm) -> bool:
    is_mine = acting.is_signed_in and (
        term.person_id == acting.person_id or acting.represents(term.post.organisation_id)
    )
    return same_province(acting, term) and (acting.is_staff or is_mine)


@views(Representation)
def can_view_representation(acting: Acting, row: Representation) -> bool:
    is_mine = acting.is_signed_in and (
        row.person_id == acting.person_id or acting.represents(row.party_id)
    )
    return same_province(acting, row) and (acting.is_staff or is_mine)


@views(ContactPoint)
def can_view_contact(acting: Acting, contact: ContactPoint) -> bool:
    owner = contact.post.organisation if contact.post else contact.party
    if owner is None or not same_province(acting, contact):
        return False
    is_open = contact.is_public and can_view_party(acting, owner)
    return acting.is_staff or is_own(acting, owner) or is_open


def can_register_party(acting: Acting) -> bool:
    return acting.has(Role.FIELD, *Role.REGISTRARS)


def can_change_party(acting: Acting, party: Party) -> bool:
    """The registrars; a party's own people correct it through the networks room."""
    return same_province(acting, party) and acting.has(*Role.REGISTRARS)


def can_merge_parties(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS)


def can_keep_posts(acting: Acting, party: Party) -> bool:
    return same_province(acting, party) and acting.has(*Role.REGISTRARS)


def can_keep_contacts(acting: Acting, party: Party) -> bool:
    """The registrars, and a party's own people."""
    keeps = acting.has(*Role.REGISTRARS) or (acting.is_signed_in and is_own(acting, party))
    return same_province(acting, party) and keeps
