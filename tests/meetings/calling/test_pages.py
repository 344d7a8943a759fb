"""The pages, as the secretary, a member on a telephone and a stranger see them."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from phakhi.bodies.models import Body
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.models import AgendaItem, Attendance, Meeting
from tests.factories import make_province
from tests.factories_calling import (
    asked,
    in_days,
    make_called,
    make_planned,
    make_running,
    make_sitting_body,
)
from tests.factories_parties import make_user
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db
FOR_ALL = ("meeting", "agenda")
FOR_KEEPERS = ("answers", "links", "attendance", "codes", "guest", "sheet", "door_sheet")


def officer() -> Client:
    return client_of(make_user("officer", province=make_province()))


def of_body(name: str, body: Body) -> str:
    kwargs = {"province": body.province.slug, "code": body.public_code}
    return reverse(f"meetings:{name}", kwargs=kwargs)


def test_a_stranger_reads_a_called_meeting_and_its_agenda_and_no_more() -> None:
    meeting = make_called(online_url="https://meet.example/secret")
    for name in FOR_ALL:
        answer = Client().get(meeting_address(meeting, name))
        assert answer.status_code == 200
        assert b"meet.example" not in answer.content
        assert asked(meeting).name not in answer.content.decode()
    for name in (*FOR_KEEPERS, "meeting_papers", "change", "cancel"):
        assert Client().get(meeting_address(meeting, name)).status_code in (302, 403)


def test_a_planned_meeting_is_not_there_for_a_stranger() -> None:
    assert Client().get(meeting_address(make_planned())).status_code == 404


@pytest.mark.parametrize("ref", ["2569", "2569-x1", "9999-1", "2569-99999"])
def test_an_address_that_names_no_meeting_is_not_found(ref: str) -> None:
    body = make_called().body
    kwargs = {"province": body.province.slug, "code": body.public_code, "ref": ref}
    assert Client().get(reverse("meetings:meeting", kwargs=kwargs)).status_code == 404


def test_the_secretary_opens_every_page() -> None:
    meeting, client = make_running(), officer()
    for name in (*FOR_ALL, *FOR_KEEPERS, "meeting_papers", "change", "cancel", "item_add"):
        assert client.get(meeting_address(meeting, name)).status_code == 200, name
    for name in ("of_body", "plan", "rule", "series_new"):
        assert client.get(of_body(name, meeting.body)).status_code == 200, name
    for name in ("index", "feeds", "holidays"):
        url = reverse(f"meetings:{name}", kwargs={"province": meeting.province.slug})
        assert client.get(url).status_code == 200, name


@pytest.mark.parametrize("month", ["2569-12", "2026-12", "x", "9999-99", "2026-13"])
def test_the_calendar_takes_any_month_and_shrugs_at_nonsense(month: str) -> None:
    meeting = make_called()
    url = reverse("meetings:index", kwargs={"province": meeting.province.slug})
    assert Client().get(url, {"month": month}).status_code == 200


@pytest.mark.parametrize("code", ["\x00", "x" * 500, "<script>", "no-such"])
def test_a_body_that_cannot_be_is_no_fault_of_the_calendar(code: str) -> None:
    url = reverse("meetings:index", kwargs={"province": make_called().province.slug})
    assert Client().get(url, {"body": code}).status_code == 200


def test_a_plan_in_the_past_asks_whether_it_is_meant() -> None:
    body, client = make_sitting_body(), officer()
    given = {"kind": "regular", "day": "1/6/2568", "begins": "9.30", "place": "ห้องประชุม"}
    answer = client.post(of_body("plan", body), given)
    assert answer.status_code == 200
    assert "id_day" in answer.content.decode()
    assert not Meeting.objects.exists()
    client.post(of_body("plan", body), given | {"is_afterwards": "on"})
    assert Meeting.objects.get().year == 2025


def test_planned_called_and_answered_by_link_on_a_telephone() -> None:
    body, client = make_sitting_body(), officer()
    day = in_days(12)
    given = {
        "kind": "regular",
        "day": f"{day.day}/{day.month}/{day.year + 543}",
        "begins": "๐๙.๓๐",
        "ends": "1200",
        "place": "ห้องประชุม",
    }
    client.post(of_body("plan", body), given)
    meeting = Meeting.objects.get()
    client.post(meeting_address(meeting, "call"), {"version": meeting.version})
    page = client.post(meeting_address(meeting, "links")).content.decode()
    links = re.findall(r"/\w\w/[\w-]+/meetings/answer/[\w-]+/", page)
    assert len(set(links)) == 5
    phone = Client()
    first = phone.get(links[0]).content.decode()
    assert asked(meeting).code in first
    sent = phone.post(links[0], {"answer": "comes", "sequence": 0}, follow=True)
    assert sent.status_code == 200
    assert asked(meeting).answer == "comes"


def test_a_fault_in_the_answer_is_named_and_nothing_is_kept() -> None:
    meeting, client = make_called(), officer()
    page = client.post(meeting_address(meeting, "links")).content.decode()
    link = re.findall(r"/\w\w/[\w-]+/meetings/answer/[\w-]+/", page)[0]
    answer = Client().post(link, {"answer": "sends", "sequence": 0})
    assert answer.status_code == 200
    assert 'href="#id_delegate_name"' in answer.content.decode()
    assert not Attendance.objects.exclude(answer="").exists()


def test_who_answers_an_older_state_is_shown_the_new_day() -> None:
    meeting, client = make_called(), officer()
    page = client.post(meeting_address(meeting, "links")).content.decode()
    link = re.findall(r"/\w\w/[\w-]+/meetings/answer/[\w-]+/", page)[0]
    Meeting.objects.filter(pk=meeting.pk).update(sequence=3)
    answer = Client().post(link, {"answer": "comes", "sequence": 0})
    assert answer.status_code == 200
    assert 'name="sequence" value="3"' in answer.content.decode()
    assert not Attendance.objects.exclude(answer="").exists()


def test_one_tap_notes_a_name_and_undoes_it() -> None:
    meeting, client = make_running(), officer()
    row = asked(meeting)
    client.post(meeting_address(meeting, "note", pk=row.pk, act="in"))
    row.refresh_from_db()
    assert row.came_by == "list"
    client.post(meeting_address(meeting, "note", pk=row.pk, act="undo"))
    row.refresh_from_db()
    assert row.came_at is None


def test_a_paper_list_with_one_wrong_code_saves_nobody_and_names_the_line() -> None:
    meeting, client = make_running(), officer()
    codes = list(Attendance.objects.filter(meeting=meeting).values_list("code", flat=True))
    url = meeting_address(meeting, "codes")
    answer = client.post(url, {"lines": f"{codes[0]}\n99999x\n{codes[1]}"})
    assert answer.status_code == 200
    assert "2" in re.findall(r"field-error.*?</p>", answer.content.decode(), re.S)[0]
    assert not Attendance.objects.exclude(came_at=None).exists()
    assert client.post(url, {"lines": "\n".join(codes)}).status_code == 302
    assert Attendance.objects.exclude(came_at=None).count() == 5


def test_the_door_takes_the_own_code_and_stops_whoever_guesses() -> None:
    meeting, client = make_running(), officer()
    page = client.post(meeting_address(meeting, "door_sheet")).content.decode()
    link = re.findall(r"/\w\w/[\w-]+/meetings/door/[\w-]+/", page)[0]
    phone = Client()
    for _guess in range(10):
        assert phone.post(link, {"code": "00000x"}).status_code == 200
    assert phone.post(link, {"code": asked(meeting).code}).status_code == 429
    assert asked(meeting).came_at is None


def test_the_right_code_at_the_door_is_welcomed_by_name() -> None:
    meeting, client = make_running(), officer()
    page = client.post(meeting_address(meeting, "door_sheet")).content.decode()
    link = re.findall(r"/\w\w/[\w-]+/meetings/door/[\w-]+/", page)[0]
    answer = Client().post(link, {"code": asked(meeting).code})
    assert asked(meeting).name in answer.content.decode()
    assert asked(meeting).came_by == "qr"


def test_a_matter_is_added_moved_and_taken_off_by_buttons() -> None:
    meeting, client = make_called(), officer()
    for title in ("เรื่องหนึ่ง", "เรื่องสอง"):
        client.post(meeting_address(meeting, "item_add"), {"kind": "consider", "title": title})
    second = AgendaItem.objects.get(title="เรื่องสอง")
    client.post(meeting_address(meeting, "item_move", pk=second.pk), {"where": "up"})
    second.refresh_from_db()
    assert second.place == 1
    client.post(meeting_address(meeting, "item_remove", pk=second.pk))
    assert not AgendaItem.objects.filter(title="เรื่องสอง").exists()


def test_the_agenda_and_the_attendance_list_are_drafted_from_the_record() -> None:
    meeting, client = make_called(), officer()
    for kind in ("agenda", "attendance_list"):
        url = meeting_address(meeting, "draft_paper", kind=kind)
        assert client.post(url).status_code == 302
    assert client.get(meeting_address(meeting, "meeting_papers")).status_code == 200
    url = meeting_address(meeting, "draft_paper", kind="payment_evidence")
    assert client.post(url).status_code == 404


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_lists_leave_as_files(ending: str) -> None:
    meeting, client = make_running(), officer()
    for name in ("answers_file", "attendance_file"):
        assert client.get(meeting_address(meeting, name, ending=ending)).status_code == 200


def test_short_notice_is_said_beside_its_field_and_nothing_typed_is_lost() -> None:
    meeting, client = make_called(), officer()
    near = in_days(1)
    given = {
        "day": f"{near.day}/{near.month}/{near.year + 543}",
        "begins": "10.15",
        "place": "ห้องที่เพิ่งพิมพ์",
        "version": meeting.version,
    }
    answer = client.post(meeting_address(meeting, "change"), given)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'href="#id_short_because"' in page and "ห้องที่เพิ่งพิมพ์" in page
    meeting.refresh_from_db()
    assert meeting.sequence == 0


def test_a_number_that_is_taken_is_said_beside_its_field() -> None:
    first, client = make_planned(number=7), officer()
    day = first.starts_at
    given = {"kind": "regular", "begins": "9.30", "place": "ห้อง", "number": "7"}
    given["day"] = f"{day.day}/{day.month}/{day.year + 543}"
    answer = client.post(of_body("plan", first.body), given)
    assert 'href="#id_number"' in answer.content.decode()
    assert Meeting.objects.count() == 1


def test_two_at_one_matter_see_both_and_the_next_save_decides() -> None:
    meeting, client = make_called(), officer()
    client.post(meeting_address(meeting, "item_add"), {"kind": "consider", "title": "เดิม"})
    item = AgendaItem.objects.get(title="เดิม")
    url = meeting_address(meeting, "item_change", pk=item.pk)
    client.post(url, {"title": "ของคนแรก", "version": 1})
    stale = client.post(url, {"title": "ของคนที่สอง", "version": 1})
    page = stale.content.decode()
    assert stale.status_code == 409
    assert "ของคนแรก" in page and "ของคนที่สอง" in page
    client.post(url, {"title": "รวมแล้ว", "version": 2})
    item.refresh_from_db()
    assert item.title == "รวมแล้ว"


def test_a_letter_of_a_wrong_kind_keeps_the_delegate_that_was_typed() -> None:
    meeting, client = make_called(), officer()
    page = client.post(meeting_address(meeting, "links")).content.decode()
    link = re.findall(r"/\w\w/[\w-]+/meetings/answer/[\w-]+/", page)[0]
    program = SimpleUploadedFile("letter.pdf", b"MZ")
    given = {"answer": "sends", "delegate_name": "นายตัวอย่าง ไปแทน", "letter": program}
    answer = Client().post(link, given | {"sequence": 0})
    assert answer.status_code == 200
    assert "นายตัวอย่าง ไปแทน" in answer.content.decode()
    assert asked(meeting).answer == ""
