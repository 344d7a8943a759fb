from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.accounts.models import RoleGrant
from phakhi.accounts.services.roles import confirm_role, grant_role, revoke_role
from phakhi.core.acting import Acting, Role
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.parties.models import Party
from tests.factories import make_acting, make_province
from tests.factories_parties import make_grant, make_party, make_person, make_post

pytestmark = pytest.mark.django_db
SINCE = date(2026, 11, 1)


def admin(person: Party | None = None) -> Acting:
    person = person or make_person()
    return make_acting(Role.ADMIN, person_id=person.pk)


def test_a_role_is_given_and_stands_in_the_ledger_without_the_name() -> None:
    person = make_person(name_th="ชื่อที่ต้องไม่รั่ว")
    grant = grant_role(acting=admin(), role=Role.AUDITOR, to=person, since=SINCE)
    draft = LedgerDraft.objects.get(subject_id=grant.pk)
    assert draft.act == "accounts.role_granted"
    assert str(person.pk) not in draft.body
    assert person.name_th not in draft.body


def test_nobody_gives_a_role_to_themselves() -> None:
    person = make_person()
    with pytest.raises(Forbidden):
        grant_role(acting=admin(person), role=Role.OFFICER, to=person, since=SINCE)


@pytest.mark.parametrize("role", sorted(set(Role.ALL) - {Role.ADMIN}))
def test_only_administrators_give_roles(role: str) -> None:
    with pytest.raises(Forbidden):
        grant_role(acting=make_acting(role), role=Role.OFFICER, to=make_post(), since=SINCE)


def test_an_administrator_of_another_province_gives_none() -> None:
    there = make_acting(Role.ADMIN, province=make_province("56"))
    with pytest.raises(Forbidden):
        grant_role(acting=there, role=Role.OFFICER, to=make_post(), since=SINCE)


@pytest.mark.parametrize("role", [Role.CITIZEN, Role.MEMBER, "owner"])
def test_only_working_roles_are_given(role: str) -> None:
    with pytest.raises(BadInput):
        grant_role(acting=admin(), role=role, to=make_post(), since=SINCE)


def test_an_organisation_itself_gets_no_role() -> None:
    with pytest.raises(BadInput):
        grant_role(acting=admin(), role=Role.OFFICER, to=make_party(), since=SINCE)


def test_an_administrator_needs_a_second_administrator() -> None:
    first, second, person = make_person(), make_person(), make_person()
    grant = grant_role(acting=admin(first), role=Role.ADMIN, to=person, since=SINCE)
    in_force = RoleGrant.objects.in_force(SINCE)
    assert not in_force.filter(pk=grant.pk).exists()
    for unfit in (first, person):
        with pytest.raises(Forbidden):
            confirm_role(acting=admin(unfit), grant=grant)
    with pytest.raises(Forbidden):
        confirm_role(acting=make_acting(Role.HEAD), grant=grant)
    confirm_role(acting=admin(second), grant=grant)
    assert in_force.filter(pk=grant.pk).exists()
    with pytest.raises(WrongState):
        confirm_role(acting=admin(make_person()), grant=grant)


def test_the_database_refuses_one_hand_doing_both() -> None:
    person = make_person()
    with pytest.raises(IntegrityError, match="grant_by_two_persons"), transaction.atomic():
        make_grant(Role.ADMIN, to=make_person(), granted_by=person, approved_by=person)


def test_the_same_role_is_not_held_twice_at_a_time() -> None:
    post = make_post()
    make_grant(Role.OFFICER, to=post, since=date(2026, 1, 1))
    with pytest.raises(WrongState):
        grant_role(acting=admin(), role=Role.OFFICER, to=post, since=SINCE)
    grant_role(acting=admin(), role=Role.AUDITOR, to=post, since=SINCE)


def test_a_role_taken_back_ends_today_and_may_be_given_again() -> None:
    today = timezone.localdate()
    acting, post = admin(), make_post()
    grant = make_grant(Role.OFFICER, to=post)
    revoke_role(acting=acting, grant=grant, until=today - timedelta(days=30))
    assert grant.until == today
    with pytest.raises(WrongState):
        revoke_role(acting=acting, grant=grant)
    grant_role(acting=acting, role=Role.OFFICER, to=post, since=today)


def test_a_role_that_has_not_begun_can_be_taken_back() -> None:
    grant = make_grant(Role.OFFICER, to=make_post(), since=timezone.localdate() + timedelta(days=9))
    revoke_role(acting=admin(), grant=grant)
    assert grant.until == grant.since


def test_the_last_administrator_stays() -> None:
    first, second = (make_grant(Role.ADMIN, to=make_person()) for _ in range(2))
    revoke_role(acting=admin(), grant=first)
    with pytest.raises(WrongState) as refusal:
        revoke_role(acting=admin(), grant=second)
    assert refusal.value.code == "last_administrator"
