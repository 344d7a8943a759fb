"""What this room holds on a person, and how it forgets."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.utils import timezone

from phakhi.accounts.models import Consent, RoleGrant, SubjectRequest, User
from phakhi.parties.subject_records import ERASED_NAME

REQUEST_COLUMNS = ("kind", "channel", "requester", "contact", "details", "received_on", "due_on")


class AccountRecords:
    def export(self, person_id: UUID) -> dict[str, Any]:
        user = User.objects.filter(person=person_id)
        return {
            "account": user.values("username", "email", "created_at", "last_login").first(),
            "sessions": _rows(
                UserSession, "ip", "user_agent", "created_at", "last_seen_at",
                user__person=person_id,
            ),
            "second_factors": _rows(
                Authenticator, "type", "created_at", "last_used_at", user__person=person_id
            ),
            "providers": _rows(SocialAccount, "provider", "date_joined", user__person=person_id),
            "roles": _rows(RoleGrant, "role", "since", "until", "basis", person=person_id),
            "consents": _rows(
                Consent, "purpose", "text__edition", "text__sha256", "language", "channel",
                "given_at", "withdrawn_at", party=person_id,
            ),
            "requests": _rows(
                SubjectRequest, *REQUEST_COLUMNS, "state", "answer", person=person_id
            ),
        }  # fmt: skip

    def erase(self, person_id: UUID) -> None:
        Consent.objects.standing().filter(party=person_id).update(withdrawn_at=timezone.now())
        SubjectRequest.objects.filter(person=person_id).update(
            requester=ERASED_NAME, contact="", details="", scan=None
        )
        if user := User.objects.filter(person=person_id).first():
            erase_account(user)


def erase_account(user: User) -> None:
    for model in (EmailAddress, Authenticator, SocialAccount):
        model.objects.filter(user=user).delete()
    for session in UserSession.objects.filter(user=user):
        session.end()
    user.username, user.email, user.stated_name = f"erased-{user.pk.hex}", "", ""
    user.is_active = False
    user.set_unusable_password()
    user.save()


def _rows(model: Any, *columns: str, **of: Any) -> list[dict[str, Any]]:
    return list(model.objects.filter(**of).values(*columns))
