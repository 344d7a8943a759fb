"""Calendar feeds: read back by the rules of RFC 5545."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from phakhi.core.acting import Acting
from phakhi.core.errors import Forbidden
from phakhi.meetings.models import Feed, Meeting
from phakhi.meetings.services import calling
from tests.factories import make_acting, make_province
from tests.factories_calling import (
    as_member,
    asked,
    elsewhere,
    in_days,
    make_called,
    make_planned,
    make_sitting_body,
    secretary,
)
from tests.factories_parties import make_person

pytestmark = pytest.mark.django_db


def somebody() -> Acting:
    """An own feed hangs on a person the province knows."""
    return make_acting("member", person_id=make_person().pk)


def url_of(token: str) -> str:
    return reverse("meetings:feed", kwargs={"province": make_province().slug, "token": token})


def read(token: str) -> Calendar:
    answer = Client().get(url_of(token))
    assert answer.status_code == 200
    return Calendar.from_ical(answer.content)


def events(token: str) -> list[Any]:
    return list(read(token).walk("VEVENT"))


def feed_of(meeting: Meeting) -> str:
    return calling.make_feed(acting=make_acting("member"), body=meeting.body)


def test_a_stranger_makes_no_feed() -> None:
    with pytest.raises(Forbidden):
        calling.make_feed(acting=Acting.stranger(make_province()))


def test_nobody_revokes_somebody_elses_feed() -> None:
    calling.make_feed(acting=somebody())
    with pytest.raises(Forbidden):
        calling.revoke_feed(acting=make_acting("system_admin"), feed=Feed.objects.get())


def test_a_feed_of_a_body_elsewhere_is_not_made() -> None:
    body = make_sitting_body()
    with pytest.raises(Forbidden):
        calling.make_feed(acting=elsewhere(), body=body)


@pytest.mark.parametrize("token", ["made-up", "x" * 200])
def test_a_made_up_secret_opens_nothing(token: str) -> None:
    assert Client().get(url_of(token)).status_code == 410


def test_a_revoked_feed_is_dead() -> None:
    meeting = make_called()
    token = feed_of(meeting)
    feed = Feed.objects.get()
    owner = make_acting("member", person_id=feed.made_by)
    calling.revoke_feed(acting=owner, feed=feed)
    assert Client().get(url_of(token)).status_code == 410


def test_making_it_anew_ends_the_old_address_and_keeps_one_living() -> None:
    acting = somebody()
    old = calling.make_feed(acting=acting)
    new = calling.make_feed(acting=acting)
    assert Client().get(url_of(old)).status_code == 410
    assert Client().get(url_of(new)).status_code == 200
    assert Feed.objects.filter(revoked_at=None).count() == 1


def test_the_secret_is_kept_only_as_a_hash() -> None:
    token = calling.make_feed(acting=somebody())
    assert token not in str(Feed.objects.values())


def test_what_is_only_planned_is_not_in_the_feed() -> None:
    meeting = make_planned()
    assert events(feed_of(meeting)) == []


def test_a_called_meeting_stands_in_thai_time_with_its_zone() -> None:
    meeting = make_called(starts_at=in_days(10), ends_at=in_days(10) + timedelta(hours=2))
    token = feed_of(meeting)
    event = events(token)[0]
    assert event["DTSTART"].params["TZID"] == "Asia/Bangkok"
    assert event["DTSTART"].dt == meeting.starts_at
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=2)
    zones = read(token).walk("VTIMEZONE")
    assert [str(zone["TZID"]) for zone in zones] == ["Asia/Bangkok"]


def test_a_member_in_tokyo_reads_the_same_moment() -> None:
    meeting = make_called(starts_at=in_days(10, hour=9))
    start = events(feed_of(meeting))[0]["DTSTART"].dt
    there = start.astimezone(ZoneInfo("Asia/Tokyo"))
    assert (there.hour, there.minute) == (11, 30)


def test_moving_raises_the_sequence_and_keeps_the_uid() -> None:
    meeting = make_called()
    token = feed_of(meeting)
    before = events(token)[0]
    calling.change_meeting(
        acting=secretary(meeting.body), meeting=meeting, starts_at=in_days(15), ends_at=None
    )
    after = events(token)[0]
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["DTSTAMP"].dt >= before["DTSTAMP"].dt
    assert after["DTSTART"].dt == in_days(15)


def test_a_cancelled_meeting_stays_in_the_feed_as_cancelled() -> None:
    meeting = make_called()
    token = feed_of(meeting)
    calling.cancel_meeting(acting=secretary(meeting.body), meeting=meeting, because="น้ำท่วม")
    event = events(token)[0]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    assert "น้ำท่วม" in event["DESCRIPTION"]


def test_a_plan_that_was_dropped_never_stood_in_it() -> None:
    meeting = make_planned()
    calling.cancel_meeting(acting=secretary(meeting.body), meeting=meeting, because="ไม่จำเป็น")
    assert events(feed_of(meeting)) == []


def test_long_thai_lines_are_folded_within_75_octets_and_read_back_whole() -> None:
    place = "ห้องประชุมใหญ่ของศาลากลางจังหวัดที่มีชื่อยาวมากเป็นพิเศษ " * 4
    meeting = make_called(place=place.strip())
    token = feed_of(meeting)
    raw = Client().get(url_of(token)).content
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert str(events(token)[0]["LOCATION"]) == place.strip()


def test_an_unchanged_feed_is_not_sent_again() -> None:
    meeting = make_called()
    url = url_of(feed_of(meeting))
    first = Client().get(url)
    again = Client().get(url, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    calling.cancel_meeting(acting=secretary(meeting.body), meeting=meeting, because="น้ำท่วม")
    assert Client().get(url, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_ones_own_feed_holds_only_what_one_is_asked_to_with_the_link_to_join() -> None:
    meeting = make_called(online_url="https://meet.example/secret")
    make_called()
    token = calling.make_feed(acting=as_member(asked(meeting, 3)))
    found = events(token)
    assert [str(one["UID"]).split("@")[0] for one in found] == [str(meeting.pk)]
    assert "https://meet.example/secret" in found[0]["DESCRIPTION"]


def test_the_link_to_join_is_not_in_a_strangers_feed_of_the_body() -> None:
    meeting = make_called(online_url="https://meet.example/secret")
    raw = Client().get(url_of(feed_of(meeting))).content
    assert b"meet.example" not in raw.replace(b"\r\n ", b"")
