"""Who may see and change roles, consents and data requests."""

from __future__ import annotations

from django.utils import timezone

from phakhi.accounts.models import Consent, ConsentText, RoleGrant, SubjectRequest
from phakhi.accounts.queries.acting import standing_of
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.parties.models import Party
from phakhi.parties.permissions import is_own


@views(RoleGrant)
def can_view_grant(acting: Acting, grant: RoleGrant) -> bool:
    is_mine = acting.is_signed_in and grant.person_id == acting.person_id
    return same_province(acting, grant) and (acting.has(Role.ADMIN, Role.AUDITOR) or is_mine)


@views(ConsentText)
def can_view_consent_text(acting: Acting, text: ConsentText) -> bool:
    return same_province(acting, text)


@views(Consent)
def can_view_consent(acting: Acting, consent: Consent) -> bool:
    return same_province(acting, consent) and (acting.is_staff or is_own(acting, consent.party))


@views(SubjectRequest)
def can_view_subject_request(acting: Acting, request: SubjectRequest) -> bool:
    is_mine = acting.is_signed_in and request.person_id == acting.person_id
    keeps = acting.has(*Role.REGISTRARS, Role.AUDITOR)
    return same_province(acting, request) and (keeps or is_mine)


def can_manage_roles(acting: Acting) -> bool:
    return acting.has(Role.ADMIN)


def can_confirm_role(acting: Acting, grant: RoleGrant) -> bool:
    """The second pair of eyes: neither who granted it nor who gets it."""
    first_pair = (grant.granted_by_id, grant.person_id)
    return (
        same_province(acting, grant)
        and can_manage_roles(acting)
        and acting.person_id not in first_pair
    )


def can_keep_subject_requests(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS)


def can_consent_for(acting: Acting, party: Party) -> bool:
    return same_province(acting, party) and acting.is_signed_in and is_own(acting, party)


def can_enter_consent(acting: Acting, party: Party) -> bool:
    """From paper, by a named officer."""
    return same_province(acting, party) and acting.has(Role.FIELD, *Role.REGISTRARS)


def can_invite(acting: Acting, person: Party) -> bool:
    """Whoever opens the link acts as the person: for staff, only an administrator sends it."""
    if not same_province(acting, person):
        return False
    holds_role = bool(standing_of(person, timezone.localdate()).grants)
    return acting.has(Role.ADMIN) or (acting.has(*Role.REGISTRARS) and not holds_role)
