"""The rows of this room when two persons or organisations become one."""

from __future__ import annotations

from django.utils import timezone

from phakhi.accounts.models import Consent, RoleGrant, SubjectRequest, User
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.parties.models import Party


def move_accounts(acting: Acting, gone: Party, kept: Party) -> None:
    accounts = User.objects.filter(person__in=[gone, kept])
    if accounts.count() > 1:
        raise WrongState("merge_two_accounts")
    accounts.update(person=kept)
    _move_grants(gone, kept)
    agreed = Consent.objects.standing().filter(party=kept).values("purpose")
    twice = Consent.objects.standing().filter(party=gone, purpose__in=agreed)
    twice.update(withdrawn_at=timezone.now())
    Consent.objects.filter(party=gone).update(party=kept)
    SubjectRequest.objects.filter(person=gone).update(person=kept)


def _move_grants(gone: Party, kept: Party) -> None:
    """A role both hold counts once: the moved grant is closed as if it had never begun."""
    for grant in RoleGrant.objects.filter(person=gone):
        others = RoleGrant.objects.filter(person=kept, role=grant.role)
        if any(_meet(grant, other) for other in others):
            grant.until = grant.since
        grant.person = kept
        grant.save(update_fields=["person", "until"])


def _meet(one: RoleGrant, other: RoleGrant) -> bool:
    begins_in_time = other.until is None or one.since < other.until
    return begins_in_time and (one.until is None or other.since < one.until)
