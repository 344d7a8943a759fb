"""How long this room keeps what nobody needs any more; each line is a class of data (PDPA s.37)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from allauth.account.models import EmailConfirmation
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from phakhi.accounts.models import SubjectRequest, Throttle, User
from phakhi.parties.subject_records import ERASED_NAME

UNPROVED_DAYS: Final = 30
SESSION_TRACE_DAYS: Final = 90
CLOSED_REQUEST_DAYS: Final = 3 * 365


def forget_what_is_over() -> dict[str, int]:
    """Counted by class, for the log; running it twice changes nothing more."""
    now = timezone.now()
    unproved = User.objects.filter(
        person=None, last_login=None, created_at__lt=now - timedelta(days=UNPROVED_DAYS)
    )
    closed = SubjectRequest.objects.exclude(requester=ERASED_NAME).filter(
        closed_at__lt=now - timedelta(days=CLOSED_REQUEST_DAYS)
    )
    traces = UserSession.objects.filter(last_seen_at__lt=now - timedelta(days=SESSION_TRACE_DAYS))
    return {
        "attempts": Throttle.objects.filter(expires_at__lt=now).delete()[0],
        "sessions": Session.objects.filter(expire_date__lt=now).delete()[0],
        "session traces": traces.delete()[0],
        "confirmations": EmailConfirmation.objects.all_expired().delete()[0],
        "unproved accounts": unproved.delete()[0],
        "names in closed requests": closed.update(
            requester=ERASED_NAME, contact="", details="", scan=None
        ),
    }
