"""The pages, as the secretary, the owner, the member and the stranger see them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from phakhi.undertakings import services
from phakhi.undertakings.models import Instruction, Topic, TopicTask, Undertaking
from tests.factories import make_province
from tests.factories_areas import make_areas
from tests.factories_bodies import make_member
from tests.factories_networks import make_actor
from tests.factories_parties import make_person, make_representation, make_user
from tests.factories_sitting import make_resolution
from tests.factories_undertakings import (
    make_instruction,
    make_referral,
    make_undertaking,
    make_unit,
    speaker_of,
)
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db
STATES = (
    *("open", "proposed", "accepted", "working", "done", "confirmed", "refused"),
)  # fmt: skip


def _url(name: str, **parts: Any) -> str:
    kwargs = {"province": make_province().slug, **parts}
    return reverse(f"undertakings:{name}", kwargs=kwargs)


def _officer() -> Client:
    return client_of(make_user("officer", province=make_province()))


def _speaker(row: Undertaking) -> Client:
    person = make_person(province=row.province)
    assert row.owner is not None
    make_representation(row.owner, person)
    return client_of(make_user(person=person))


@pytest.mark.parametrize("state", STATES)
def test_every_state_opens_for_everybody_who_may(state: str) -> None:
    make_areas("30")
    row = make_undertaking(state)
    url = _url("undertaking", code=row.public_code)
    for client in (Client(), _officer()):
        assert client.get(url).status_code == 200
    assert _officer().get(_url("workspace", code=row.public_code)).status_code == 200


def test_what_is_not_public_is_not_there_for_a_stranger() -> None:
    row = make_undertaking(is_public=False)
    assert Client().get(_url("undertaking", code=row.public_code)).status_code == 404
    assert row.text not in Client().get(_url("index")).content.decode()
    assert _speaker(row).get(_url("undertaking", code=row.public_code)).status_code == 200


def test_a_reason_is_on_the_member_s_page_and_not_on_the_stranger_s() -> None:
    row = make_undertaking("refused")
    url = _url("undertaking", code=row.public_code)
    person = make_person(province=row.province)
    make_member(row.body, person=person)
    assert "ไม่มีคน" in client_of(make_user(person=person)).get(url).content.decode()
    assert "ไม่มีคน" not in Client().get(url).content.decode()


def test_a_hidden_partner_is_not_named_in_list_and_file() -> None:
    owner = make_actor(is_public=False, name_th="ภาคีที่ไม่เปิดเผยชื่อ").party
    make_undertaking("working", owner=owner)
    for url in (_url("index"), _url("file", ending="json"), _url("file", ending="csv")):
        response = Client().get(url)
        body = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
        assert "ภาคีที่ไม่เปิดเผยชื่อ" not in body.decode()


def test_chips_count_what_they_lead_to() -> None:
    for state in ("working", "working", "refused"):
        make_undertaking(state)
    page = Client().get(_url("index"), {"state": "refused"}).content.decode()
    assert page.count("<tr>") == 2
    rows = json.loads(Client().get(_url("file", ending="json"), {"state": "working"}).content)
    assert len(rows["undertakings"]) == 2


def test_another_ending_is_refused() -> None:
    assert Client().get(_url("file", ending="exe")).status_code == 400


def test_the_owner_answers_signed_in() -> None:
    row = make_undertaking()
    speaker = _speaker(row)
    assert row.text in speaker.get(_url("mine")).content.decode()
    url = _url("answer", code=row.public_code)
    assert speaker.get(url).status_code == 200
    sent = {"answer": "yes", "speaker": "นางตัวอย่าง", "version": row.version}
    assert speaker.post(url, sent).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.answered_via) == ("accepted", "signed")


def test_a_stale_form_says_so() -> None:
    row = make_undertaking()
    speaker = _speaker(row)
    Undertaking.objects.filter(pk=row.pk).update(version=row.version + 1)
    sent = {"answer": "yes", "speaker": "ก", "version": row.version}
    assert speaker.post(_url("answer", code=row.public_code), sent).status_code == 409


def test_the_secretary_enters_proposes_and_confirms() -> None:
    officer = _officer()
    body = make_undertaking().body
    url = _url("create", code=body.public_code)
    sent = {"text": "ตรวจสะพาน", "source": "ที่ประชุมอื่น", "decided_on": "1/10/2568"}
    assert officer.get(url).status_code == 200
    assert officer.post(url, {**sent, "decided_on": "1/10/2599"}).status_code == 200
    assert officer.post(url, sent).status_code == 302
    row = Undertaking.objects.get(text="ตรวจสะพาน")
    partner = make_actor()
    given = {"owner": partner.public_code, "due_on": "1/3/2580", "answer_due_on": "1/2/2580"}
    assert officer.post(_url("propose", code=row.public_code), given).status_code == 302
    row.refresh_from_db()
    who = speaker_of(row.owner)
    services.accept_undertaking(acting=who, undertaking=row)
    services.report_done(acting=who, undertaking=row, outcome="ครบ")
    step = _url("step", code=row.public_code, act="confirm")
    assert officer.get(step).status_code == 200
    assert officer.post(step, {"version": row.version}).status_code == 302
    row.refresh_from_db()
    assert row.state == "confirmed"


def test_the_secretary_marks_a_resolution_on_the_page() -> None:
    resolution = make_resolution(kind="approve")
    body = resolution.item.meeting.body
    officer = _officer()
    assert resolution.text in officer.get(_url("create", code=body.public_code)).content.decode()
    assert officer.post(_url("follow", pk=resolution.pk)).status_code == 302
    assert Undertaking.objects.get().resolution == resolution


def test_other_terms_are_answered_on_the_page() -> None:
    row = make_undertaking()
    services.ask_change(acting=speaker_of(row.owner), undertaking=row, why="ขอเวลา", text="6 จุด")
    url = _url("answer_change", code=row.public_code)
    officer = _officer()
    assert "6 จุด" in officer.get(url).content.decode()
    assert officer.post(url, {"verdict": "decline"}).status_code == 200
    assert officer.post(url, {"verdict": "allow"}).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.text) == ("accepted", "6 จุด")


def test_referrals_and_watching_pages_open() -> None:
    row = make_referral()
    make_undertaking("refused")
    for name in ("referrals", "acceptance"):
        assert Client().get(_url(name)).status_code == 200
    assert Client().get(_url("referral", pk=row.pk)).status_code == 200
    officer = _officer()
    for name in ("quiet", "instructions", "create_instruction", "mine"):
        assert officer.get(_url(name)).status_code == 200
    reply = {"act": "reply", "reply": "เห็นด้วย"}
    assert officer.post(_url("reply", pk=row.pk), reply).status_code == 302
    assert officer.post(_url("note_referral", pk=row.pk)).status_code == 302
    assert officer.get(_url("reply", pk=row.pk)).status_code == 404


def test_an_instruction_is_written_given_and_closed_on_its_pages() -> None:
    row = make_instruction("reported")
    officer = _officer()
    assert officer.get(_url("instruction", code=row.public_code)).status_code == 200
    close = _url("end_instruction", code=row.public_code, act="close")
    assert officer.post(close, {"version": row.version}).status_code == 302
    draft = make_instruction()
    give = _url("give_instruction", code=draft.public_code)
    assert officer.post(give, {"on": "1/1/2599"}).status_code == 200
    assert officer.post(give, {"on": "1/11/2569"}).status_code == 302
    assert Instruction.objects.filter(state="given").count() == 1


def test_the_form_refuses_a_partner_as_unit_in_thai() -> None:
    make_unit()
    partner = make_actor(sector="business", subtype="chamber")
    sent = {"unit": partner.public_code, "text": "ก", "due_on": "1/3/2580"}
    page = _officer().post(_url("create_instruction"), sent)
    assert page.status_code == 200
    assert "ภาคีไม่มีใครสั่งได้" in page.content.decode()


def test_those_who_work_on_a_matter_talk_and_tick_tasks() -> None:
    row = make_undertaking("working")
    speaker = _speaker(row)
    assert speaker.post(_url("say", code=row.public_code), {"text": ""}).status_code == 200
    assert not TopicTask.objects.exists()
    assert speaker.post(_url("say", code=row.public_code), {"text": "สวัสดี"}).status_code == 302
    topic = Topic.objects.get()
    added = speaker.post(_url("add_task", code=topic.public_code), {"task": "ส่งรายชื่อ"})
    assert added.status_code == 302
    task = TopicTask.objects.get()
    assert speaker.post(_url("tick_task", pk=task.pk), {"done": "1"}).status_code == 302
    page = _officer().get(_url("topic", code=topic.public_code)).content.decode()
    assert "สวัสดี" in page
    stranger = client_of(make_user("citizen", province=row.province))
    assert stranger.get(_url("topic", code=topic.public_code)).status_code == 404
    assert stranger.post(_url("say", code=topic.public_code), {"text": "ก"}).status_code in (
        403,
        404,
    )
