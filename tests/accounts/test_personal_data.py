from __future__ import annotations

import json
import zipfile
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from phakhi.accounts import datamap
from phakhi.accounts.models import RoleGrant, SubjectRequest, User
from phakhi.accounts.services.subjects import (
    close_request,
    enter_request,
    erase_subject,
    export_subject,
    name_subject,
)
from phakhi.core.acting import Role
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.models import Event
from phakhi.ledger.models import LedgerEntry, LedgerNode
from phakhi.parties.models import Party, PostTerm
from phakhi.parties.services import add_contact, give_post, rename_party
from tests.accounts.signing_in import proved, signed_in, with_second_step
from tests.factories import make_acting, make_province
from tests.factories_parties import (
    PASSWORD,
    make_grant,
    make_person,
    make_post,
    make_user,
    person_of,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def officer(**values):
    return make_acting(Role.OFFICER, person_id=make_person().pk, **values)


def asked(person: Party | None = None, kind: str = "erase", **values) -> SubjectRequest:
    values.setdefault("received_on", timezone.localdate())
    return enter_request(
        acting=officer(), kind=kind, channel="in_person", requester="ผู้ขอ", person=person, **values
    )


def test_every_column_that_may_tell_of_a_person_is_in_the_data_map() -> None:
    lacking = [str(column) for column in datamap.undeclared()]
    assert not lacking, "declare these with datamap.declare in your room's AppConfig.ready"


def test_a_wrong_declaration_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="no category"):
        datamap.declare(User, {"email": "secret"})


def test_a_request_is_due_in_thirty_days_also_for_the_database() -> None:
    request = asked(received_on=date(2026, 11, 1))
    assert request.due_on == date(2026, 12, 1)
    with pytest.raises(IntegrityError, match="due_in_30_days"), transaction.atomic():
        SubjectRequest.objects.filter(pk=request.pk).update(due_on=date(2027, 1, 1))


def test_a_refusal_has_its_reason() -> None:
    request = asked()
    with pytest.raises(BadInput):
        close_request(acting=officer(), request=request, act="refuse", answer=" ")
    closed = close_request(acting=officer(), request=request, act="refuse", answer="กฎหมายให้เก็บ")
    assert closed.state == "refused"
    with pytest.raises(WrongState):
        close_request(acting=officer(), request=request, act="answer", answer="x")


def test_a_request_from_tomorrow_is_not_entered() -> None:
    with pytest.raises(BadInput):
        asked(received_on=timezone.localdate() + timedelta(days=1))


@pytest.mark.parametrize("role", ["citizen", "member", Role.FIELD, Role.AUDITOR, Role.ADMIN])
def test_only_the_registrars_enter_and_answer(role: str) -> None:
    with pytest.raises(Forbidden):
        enter_request(
            acting=make_acting(role), kind="access", channel="post", requester="ก",
            received_on=TODAY,
        )  # fmt: skip


def test_a_person_asks_on_the_website_and_sees_only_their_own() -> None:
    asked(make_person())
    user = make_user()
    client = signed_in(user)
    client.post(reverse("accounts:my_data"), {"kind": "correct", "details": "ชื่อสะกดผิด"})
    request = SubjectRequest.objects.get(person=person_of(user))
    assert (request.channel, request.officer) == ("web", None)
    acting = make_acting("citizen", person_id=person_of(user).pk)
    assert list(SubjectRequest.objects.visible_to(acting)) == [request]


def test_a_copy_of_everything_is_given_after_the_password_was_asked_again() -> None:
    user = make_user(email="me@example.org")
    add_contact(acting=officer(), of=person_of(user), kind="phone", value="081 000 0000")
    client = proved(signed_in(user), seconds_ago=16 * 60)
    refused = client.post(reverse("accounts:download_my_data"))
    assert refused["Location"].startswith(reverse("account_reauthenticate"))
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    answer = client.post(reverse("accounts:download_my_data"))
    packed = zipfile.ZipFile(BytesIO(answer.content))
    parties = json.loads(packed.read("parties.json"))
    assert parties["person"]["name_th"] == person_of(user).name_th
    assert parties["contacts"][0]["value"] == "081 000 0000"
    assert "me@example.org" in packed.read("accounts.json").decode()


def test_erasing_leaves_a_tombstone_and_nothing_to_find() -> None:
    user = make_user(username="secretname", email="secret@example.org")
    person = person_of(user)
    Party.objects.filter(pk=person.pk).update(national_id_hash="a" * 64, national_id_last4="0121")
    rename_party(acting=officer(), party=person, name_th="ชื่อใหม่ลับ", since=TODAY)
    add_contact(acting=officer(), of=person, kind="phone", value="089 999 9999")
    client = signed_in(user)
    erase_subject(acting=officer(), request=asked(person, contact="ที่อยู่ลับ", details="ลับ"))
    assert client.get(reverse("accounts:home")).status_code == 302
    person.refresh_from_db()
    assert person.erased_at
    assert not Party.objects.current().filter(pk=person.pk).exists()
    left = json.dumps(export_subject(person), default=str, ensure_ascii=False)
    for secret in ("secret", "ชื่อใหม่ลับ", "089 999", "ที่อยู่ลับ", "0121", "ตัวอย่าง คน"):
        assert secret not in left, secret


def test_erasing_leaves_the_ledger_and_the_totals_as_they_were(
    django_capture_on_commit_callbacks,
) -> None:
    person, post = make_person(), make_post()
    with django_capture_on_commit_callbacks(execute=True):
        give_post(
            acting=officer(),
            post=post,
            person=person,
            since=date(2020, 1, 1),
            until=date(2021, 1, 1),
        )
    leaves = list(LedgerEntry.objects.order_by("index").values_list("leaf_hash", flat=True))
    nodes = set(map(str, LedgerNode.objects.values_list()))
    totals = (Party.objects.count(), PostTerm.objects.count(), RoleGrant.objects.count())
    request = asked(person)
    with django_capture_on_commit_callbacks(execute=True):
        erase_subject(acting=officer(), request=request)
    after = list(LedgerEntry.objects.order_by("index").values_list("leaf_hash", flat=True))
    assert [bytes(leaf) for leaf in after[: len(leaves)]] == [bytes(leaf) for leaf in leaves]
    assert nodes <= set(map(str, LedgerNode.objects.values_list()))
    assert Party.objects.count() == totals[0] + 2  # the officers of this test
    assert (PostTerm.objects.count(), RoleGrant.objects.count()) == totals[1:]


def test_whoever_is_in_office_is_not_erased() -> None:
    person = make_person()
    make_grant(Role.AUDITOR, to=person)
    with pytest.raises(WrongState) as refusal:
        erase_subject(acting=officer(), request=asked(person))
    assert refusal.value.code == "erase_in_office"


def test_erasing_needs_the_second_step_and_the_right_request() -> None:
    person = make_person()
    with pytest.raises(Forbidden):
        erase_subject(acting=officer(stepped_up=False), request=asked(person))
    for request in (asked(person, kind="access"), asked()):
        with pytest.raises(WrongState):
            erase_subject(acting=officer(), request=request)


def test_the_counter_enters_answers_and_hands_over() -> None:
    client = with_second_step(signed_in(make_user(Role.OFFICER)))
    person, slug = make_person(), make_province().slug
    fields = {
        "channel": "post", "requester": "นางตัวอย่าง", "contact": "1 หมู่ 1", "kind": "access",
        "received_on": "1/11/2569", "person": person.name,
    }  # fmt: skip
    answer = client.post(reverse("people:enter_request", args=[slug]), fields)
    request = SubjectRequest.objects.get(requester="นางตัวอย่าง")
    assert answer["Location"].endswith(f"/{request.pk}/")
    copy = client.post(reverse("people:export_request", args=[slug, request.pk]))
    assert copy["Content-Type"] == "application/zip"
    assert Event.objects.filter(kind="accounts.data_exported", subject_id=person.pk).exists()
    client.post(answer["Location"], {"answer": "ส่งแล้ว", "act": "answer"})
    request.refresh_from_db()
    assert request.state == "answered"


def test_requests_of_another_province_are_not_found() -> None:
    request = asked()
    there = make_user(Role.OFFICER, province=make_province("56"))
    client = with_second_step(signed_in(there))
    slug = make_province("56").slug
    assert client.get(reverse("people:request", args=[slug, request.pk])).status_code == 404
    here = make_province().slug
    assert client.get(reverse("people:request", args=[here, request.pk])).status_code == 403


def test_the_counter_names_the_person_after_checking_identity() -> None:
    asks, request = make_person(), asked(kind="access")

    client = with_second_step(signed_in(make_user(Role.OFFICER)))
    address = reverse("people:request", args=[request.province.slug, request.pk])
    assert "ใช่บุคคลนี้" in client.get(address).content.decode()
    answer = client.post(address, {"act": "name", "person": asks.name})
    assert answer.status_code == 302
    request.refresh_from_db()
    assert request.person == asks
    assert "ใช่บุคคลนี้" not in client.get(address).content.decode()


def test_a_named_or_foreign_person_is_not_taken_for_the_one_who_asks() -> None:
    request, elsewhere = asked(kind="access"), make_person(province=make_province("56"))
    with pytest.raises(BadInput):
        name_subject(acting=officer(), request=request, person=elsewhere)
    with pytest.raises(Forbidden):
        name_subject(acting=make_acting(Role.AUDITOR), request=request, person=make_person())
    name_subject(acting=officer(), request=request, person=make_person())
    with pytest.raises(WrongState):
        name_subject(acting=officer(), request=request, person=make_person())
