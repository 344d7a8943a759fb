"""The pages: as the secretary, a member on the phone and the stranger see them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.models import AgendaItem, Meeting, Resolution, Vote
from phakhi.meetings.services import sitting
from tests.factories import make_province
from tests.factories_calling import make_sitting_body, secretary
from tests.factories_parties import make_user
from tests.factories_sitting import (
    enter_votes,
    make_item,
    make_minutes,
    make_resolution,
    make_sitting,
    make_vote,
    rows_of,
)
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db


def officer() -> Client:
    return client_of(make_user("officer", province=make_province()))


def url(name: str, **parts: Any) -> str:
    return reverse(f"meetings:{name}", kwargs={"province": make_province().slug, **parts})


def of_item(item: AgendaItem, name: str, **parts: Any) -> str:
    return meeting_address(item.meeting, name, pk=item.pk, **parts)


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_every_page_of_a_sitting_opens_for_the_secretary() -> None:
    client, item = officer(), make_item(make_sitting())
    meeting = item.meeting
    for name in ("sitting", "board", "sitting_guest"):
        text(client, meeting_address(meeting, name))
    for name in ("notes", "recuse"):
        text(client, of_item(item, name))
    for way in ("no-objection", "hands", "roll-call"):
        text(client, of_item(item, "resolve", way=way))
    text(client, meeting_address(meeting, "sitting_step", act="close"))
    text(client, url("circulate", code=meeting.body.public_code))


def test_a_stranger_reads_the_room_and_changes_nothing() -> None:
    item = make_item(make_sitting())
    meeting = item.meeting
    assert item.title in text(Client(), meeting_address(meeting, "sitting"))
    assert item.title in text(Client(), meeting_address(meeting, "board"))
    for address in (
        of_item(item, "begin_item"),
        of_item(item, "notes"),
        meeting_address(meeting, "sitting_step", act="close"),
    ):
        assert Client().post(address).status_code in (302, 403)
    assert Meeting.objects.get(pk=meeting.pk).state == "open"


def test_a_lost_quorum_is_said_and_no_way_to_resolve_is_offered() -> None:
    item = make_item(make_sitting(there=1))
    page = text(officer(), meeting_address(item.meeting, "sitting"))
    assert of_item(item, "inform_item") in page
    assert of_item(item, "resolve", way="no-objection") not in page


def test_a_miscount_keeps_what_was_typed() -> None:
    item = make_item(make_sitting())
    given = {"kind": "agree", "text": "ตามที่พิมพ์", "votes_for": 1, "votes_against": 0}
    response = officer().post(of_item(item, "resolve", way="hands"), given | {"abstained": 0})
    assert response.status_code == 200
    assert "ตามที่พิมพ์" in response.content.decode()
    assert not Resolution.objects.exists()


def test_stale_notes_show_both_texts_and_the_next_save_decides() -> None:
    client, item = officer(), make_item(make_sitting())
    address, seen = of_item(item, "notes"), item.version
    client.post(address, {"text": "ของคนแรก", "version": seen})
    stale = client.post(address, {"text": "ของคนที่สอง", "version": seen})
    page = stale.content.decode()
    assert stale.status_code == 409
    assert "ของคนแรก" in page and "ของคนที่สอง" in page
    client.post(address, {"text": "รวมกันแล้ว", "version": seen + 1})
    item.refresh_from_db()
    assert item.discussion == "รวมกันแล้ว"


def test_a_roll_call_is_entered_name_by_name_and_closed() -> None:
    client, vote = officer(), make_vote(make_item(make_sitting()))
    address = url("vote", pk=vote.pk)
    row = rows_of(vote.item.meeting)[0]
    client.post(address, {"attendance": row.pk, "choice": "for"})
    assert Vote.objects.get().attendance == row
    silent = rows_of(vote.item.meeting)[1]
    assert silent.name in text(client, url("close_vote", pk=vote.pk))
    response = client.post(url("close_vote", pk=vote.pk), {"casting": ""})
    assert response.status_code == 302
    assert row.name in text(Client(), url("resolution", pk=vote.pk))


def test_a_member_votes_by_a_link_without_an_account() -> None:
    client, vote = officer(), make_vote(make_item(make_sitting()))
    page = client.post(url("vote_links", pk=vote.pk)).content.decode()
    links = set(re.findall(r"/\w\w/[\w-]+/meetings/ballot/[\w-]+/[\w-]+/", page))
    assert len(links) == 5
    assert page.count(f"เรื่อง {vote.item.title}") == 5, "forwarded, it says what is asked"
    address = links.pop()
    text(Client(), address)
    Client().post(address, {"choice": "against", "dissent": "ไม่เห็นด้วยเพราะงบสูง"})
    assert Vote.objects.get().dissent == "ไม่เห็นด้วยเพราะงบสูง"
    assert Client().get(address).status_code == 410


def test_the_register_is_found_searched_and_taken_as_files() -> None:
    made = make_resolution(text="ตามแผนจัดการน้ำ")
    stranger = Client()
    assert made.item.title in text(stranger, url("resolutions"))
    assert made.item.title in text(stranger, url("resolutions") + "?q=จัดการน้ำ")
    assert made.item.title not in text(stranger, url("resolutions") + "?q=ไม่มีคำนี้")
    code = made.item.meeting.body.public_code
    assert made.item.title in text(stranger, url("body_resolutions", code=code))
    rows = stranger.get(url("resolutions_file", ending="json")).json()["resolutions"]
    assert rows[0]["text"] == "ตามแผนจัดการน้ำ"
    for ending in ("csv", "xlsx"):
        assert stranger.get(url("resolutions_file", ending=ending)).status_code == 200


def test_minutes_go_their_whole_way_in_the_browser() -> None:
    meeting = make_sitting()
    item = make_item(meeting)
    vote = make_vote(item)
    enter_votes(vote, "fffa")
    client = officer()
    client.post(url("close_vote", pk=vote.pk), {"casting": ""})
    client.post(meeting_address(meeting, "sitting_step", act="close"))
    client.post(meeting_address(meeting, "draft_minutes"))
    page = meeting_address(meeting, "minutes")
    assert item.title in text(client, page)
    other = officer()
    checks, approves = (
        meeting_address(meeting, "minutes_step", act=act) for act in ("check", "approve")
    )
    assert checks in text(other, page)
    assert checks not in text(client, page)
    other.post(meeting_address(meeting, "minutes_step", act="check"))
    sent = other.post(
        meeting_address(meeting, "minutes_step", act="circulate"), {"until": "31/12/2599"}
    )
    assert sent.status_code == 302
    links = other.post(meeting_address(meeting, "minutes_links")).content.decode()
    found = set(re.findall(r"/\w\w/[\w-]+/meetings/minutes-answer/[\w-]+/[\w-]+/", links))
    assert approves not in text(other, page)
    for address in found:
        text(Client(), address)
        Client().post(address, {"answer": "yes"})
    assert approves in text(other, page)
    other.post(meeting_address(meeting, "minutes_step", act="approve"))
    text(other, meeting_address(meeting, "minutes_step", act="publish"))
    other.post(meeting_address(meeting, "minutes_step", act="publish"), {})
    assert item.title in text(Client(), page)


def test_minutes_that_are_not_published_are_not_there_for_a_stranger() -> None:
    minutes = make_minutes(state="checked")
    page = text(Client(), meeting_address(minutes.meeting, "minutes"))
    assert meeting_address(minutes.meeting, "minutes_step", act="circulate") not in page


def primaries(page: str) -> list[str]:
    """The main buttons of the page, as their words say."""
    found = re.findall(r'<(?:a|button) class="button"[^>]*>(.*?)</(?:a|button)>', page, re.S)
    return [re.sub(r"<[^>]+>", "", one).strip() for one in found]


def test_once_an_item_is_resolved_the_main_button_is_the_next_step() -> None:
    meeting = make_sitting()
    meeting.items.exclude(kind__in=("consider", "other")).delete()
    item, client = make_item(meeting), officer()
    address = meeting_address(meeting, "sitting")
    resolve, other = of_item(item, "resolve", way="no-objection"), meeting.items.get(kind="other")
    assert f'class="button" href="{resolve}"' in text(client, address)
    make_resolution(item)
    page = text(client, address)
    assert f'class="button button-secondary" href="{resolve}"' in page
    assert primaries(page) == ["ไปวาระที่ 2 ต่อ"]
    client.post(of_item(other, "begin_item"))
    close = meeting_address(meeting, "sitting_step", act="close")
    assert text(client, address).count(close) == 1
    assert primaries(text(client, address)) == ["ปิดการประชุมนี้"]


def test_a_circulation_has_no_room_whoever_is_asked_comes_to_the_vote() -> None:
    body = make_sitting_body()
    vote = sitting.open_circulation(
        acting=secretary(body),
        body=body,
        title="ขอความเห็นชอบเป็นมติเวียน",
        text="เรื่องด่วน",
        kind="agree",
        resolution="ตามที่เสนอ",
        until=timezone.now() + timedelta(days=2),
    )
    room = meeting_address(vote.item.meeting, "sitting")
    assert officer().get(room)["Location"] == url("vote", pk=vote.pk)
    page = text(officer(), url("vote", pk=vote.pk))
    assert room not in page
    assert 'id="people"' not in text(Client(), room)
    overview = text(officer(), meeting_address(vote.item.meeting))
    for name in ("attendance", "answers", "minutes"):
        assert meeting_address(vote.item.meeting, name) not in overview


def test_a_frame_two_wrote_at_once_shows_both() -> None:
    minutes, client = make_minutes(), officer()
    address = meeting_address(minutes.meeting, "minutes_frame")
    client.post(address, {"head": "ของคนแรก", "version": minutes.version})
    stale = client.post(address, {"head": "ของคนที่สอง", "version": minutes.version})
    assert stale.status_code == 409
    assert "ของคนแรก" in stale.content.decode() and "ของคนที่สอง" in stale.content.decode()
