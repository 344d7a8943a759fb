"""Reminders are shown to the person they concern, each with a text to copy into LINE (R002)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from phakhi.bodies.models import Body
from phakhi.undertakings import services
from phakhi.undertakings.models import Instruction, Undertaking
from phakhi.undertakings.queries.desk import desk_of
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_member
from tests.factories_networks import make_actor
from tests.factories_parties import make_person, make_user
from tests.factories_undertakings import (
    in_days,
    make_instruction,
    make_referral,
    make_undertaking,
    secretary_of,
    speaker_of,
)
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db


def _url(name: str, **parts: Any) -> str:
    return reverse(f"undertakings:{name}", kwargs={"province": make_province().slug, **parts})


def _secretary(body: Body) -> Client:
    person = make_person(province=body.province)
    make_member(body, role="member_secretary", person=person)
    return client_of(make_user(person=person))


def test_nothing_of_another_body_lies_on_a_secretary_s_desk() -> None:
    make_undertaking("done")
    member = make_member(make_undertaking("open").body)
    others = desk_of(secretary_of(make_body()))
    assert not (others.turn or others.due or others.referrals)
    assert desk_of(make_acting("citizen", person_id=member.person_id)).count == 0


def test_on_the_desk_lies_what_the_secretary_has_to_do() -> None:
    body = make_body()
    nobody = make_undertaking("open", body=body)
    done = make_undertaking("done", body=body)
    refused = make_undertaking("refused", body=body)
    again = make_undertaking("refused", body=body)
    services.propose_again(
        acting=secretary_of(body), undertaking=again, owner=make_actor().party, due_on=in_days(90)
    )
    terms = make_undertaking("working", body=body, due_on=in_days(60))
    services.ask_change(acting=speaker_of(terms.owner), undertaking=terms, why="ก", text="ข")
    make_undertaking("working", body=body, due_on=in_days(60))
    asked = make_referral(target=body)
    desk = desk_of(secretary_of(body))
    assert {row.pk for row in desk.turn} == {nobody.pk, done.pk, refused.pk, terms.pk}
    assert desk.referrals == [asked]
    assert desk.due == []


def test_a_secretary_reads_whom_to_remind_with_a_text_to_copy() -> None:
    body = make_body()
    soon = make_undertaking("working", body=body, due_on=in_days(5), text="วัดน้ำ 12 จุด")
    later = make_undertaking("working", body=body, due_on=in_days(50), text="ทาสีสะพาน")
    page = _secretary(body).get(_url("mine")).content.decode()
    assert "วัดน้ำ 12 จุด" in page and "data-copy" in page
    assert "ทาสีสะพาน" not in page
    one = _secretary(body).get(_url("undertaking", code=soon.public_code)).content.decode()
    assert "data-copy" in one
    for client, row in ((_secretary(body), later), (Client(), soon)):
        page = client.get(_url("undertaking", code=row.public_code)).content.decode()
        assert "data-copy" not in page


def test_the_office_reads_what_is_due_and_not_only_what_is_late() -> None:
    make_undertaking("working", due_on=in_days(5), text="วัดน้ำ 12 จุด")
    make_undertaking("working", due_on=in_days(50), text="ทาสีสะพาน")
    told = make_instruction("given", text="ให้รายงานเขื่อน")
    Instruction.objects.filter(pk=told.pk).update(due_on=in_days(-2))
    officer = client_of(make_user("officer", province=make_province()))
    page = officer.get(_url("quiet")).content.decode()
    assert "วัดน้ำ 12 จุด" in page and "ให้รายงานเขื่อน" in page
    assert "ทาสีสะพาน" not in page
    assert page.count("data-copy") == 2


def test_who_typed_the_report_reads_that_somebody_else_confirms() -> None:
    row = make_undertaking("working")
    person = make_person(province=row.province)
    user = make_user("officer", person=person, province=row.province)
    acting = make_acting("officer", province=row.province, person_id=person.pk)
    services.report_done(acting=acting, undertaking=row, outcome="ครบ")
    page = client_of(user).get(_url("undertaking", code=row.public_code)).content.decode()
    assert _url("step", code=row.public_code, act="confirm") not in page
    assert "ให้ผู้อื่นเป็นผู้ยืนยัน" in page


def test_a_hidden_owner_s_name_does_not_stand_beside_its_paper() -> None:
    owner = make_actor(is_public=False, name_th="ภาคีที่ไม่เปิดเผยชื่อ").party
    row = make_undertaking("accepted", owner=owner)
    office = make_acting("officer", province=row.province)
    services.add_progress(acting=office, undertaking=row, text="จากแบบกระดาษ")
    url = _url("undertaking", code=row.public_code)
    assert "จากแบบกระดาษ" in Client().get(url).content.decode()
    assert "ภาคีที่ไม่เปิดเผยชื่อ" not in Client().get(url).content.decode()
    officer = client_of(make_user("officer", province=row.province))
    assert "ภาคีที่ไม่เปิดเผยชื่อ" in officer.get(url).content.decode()
    assert Undertaking.objects.count() == 1
