from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.utils import timezone

from phakhi.accounts.models import RoleGrant, SubjectRequest, Throttle, User
from phakhi.accounts.queries.acting import acting_for
from phakhi.accounts.retention import forget_what_is_over
from phakhi.accounts.services.subjects import close_request, enter_request
from phakhi.core.acting import Role
from phakhi.ledger.models import LedgerDraft
from tests.accounts.signing_in import signed_in
from tests.factories import make_acting, make_province
from tests.factories_parties import PASSWORD, make_person, make_user

pytestmark = pytest.mark.django_db


def aged(rows: Any, column: str, days: int) -> None:
    rows.update(**{column: timezone.now() - timedelta(days=days)})


def test_what_is_over_goes_and_the_rest_stays() -> None:
    user = make_user()
    signed_in(user)
    cache.set("old", 1, timeout=-1)
    cache.set("new", 1, timeout=60)
    aged(Session.objects.all(), "expire_date", 1)
    aged(UserSession.objects.filter(user=user), "last_seen_at", 91)
    forget_what_is_over()
    assert not Session.objects.exists()
    assert not UserSession.objects.filter(user=user).exists()
    assert cache.get("new") == 1
    assert not Throttle.objects.filter(expires_at__lt=timezone.now()).exists()
    assert User.objects.filter(pk=user.pk).exists()


def test_an_account_nobody_proved_goes_after_30_days() -> None:
    fresh = User.objects.create_user("fresh", PASSWORD)
    stale = User.objects.create_user("stale", PASSWORD)
    aged(User.objects.filter(pk=stale.pk), "created_at", 31)
    forget_what_is_over()
    assert list(User.objects.all()) == [fresh]


def test_a_closed_request_loses_its_names_after_three_years_but_is_still_counted() -> None:
    acting = make_acting(Role.OFFICER, person_id=make_person().pk)
    request = enter_request(
        acting=acting, kind="access", channel="post", requester="ชื่อผู้ขอ",
        received_on=timezone.localdate(), details="ลับ",
    )  # fmt: skip
    close_request(acting=acting, request=request, act="answer", answer="ส่งแล้ว")
    aged(SubjectRequest.objects.all(), "closed_at", 3 * 365 + 1)
    forget_what_is_over()
    request.refresh_from_db()
    assert (request.details, request.state) == ("", "answered")
    assert "ชื่อผู้ขอ" not in request.requester
    assert forget_what_is_over()["names in closed requests"] == 0


def test_the_operator_appoints_the_first_administrator(monkeypatch: Any) -> None:
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSWORD)
    province = make_province()
    call_command("appoint_admin", "30", "first", "ตัวอย่าง ผู้ดูแล", verbosity=0)
    user = User.objects.get(username="first")
    assert user.check_password(PASSWORD)
    assert acting_for(user, province, timezone.localdate()).has(Role.ADMIN)
    assert LedgerDraft.objects.filter(subject_id=RoleGrant.objects.get().pk).exists()


def test_the_operator_is_told_of_a_weak_password_or_a_missing_province(monkeypatch: Any) -> None:
    monkeypatch.setattr("getpass.getpass", lambda _prompt: "password2569")
    make_province()
    for code in ("30", "99"):
        with pytest.raises(CommandError):
            call_command("appoint_admin", code, "first", "ตัวอย่าง ผู้ดูแล")
    assert not User.objects.exists()
