"""Resolutions: without objection, by hands, by circulation; numbered, entered, followed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import override

from phakhi.bodies.models import SeatTerm
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.models import Event
from phakhi.ledger.models import LedgerDraft
from phakhi.meetings.followers import RESOLUTION_FOLLOWERS
from phakhi.meetings.models import Meeting, Resolution
from phakhi.meetings.resolved import resolved_th, split_motion
from phakhi.meetings.services import sitting
from phakhi.meetings.suggestions import suggested_for
from phakhi.parties.models import Party
from tests.factories import make_acting
from tests.factories_bodies import make_body
from tests.factories_calling import (
    as_member,
    elsewhere,
    make_planned,
    make_sitting_body,
    secretary,
)
from tests.factories_sitting import make_item, make_resolution, make_sitting, rows_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard() -> Any:
    """What the followers were told; taken away again."""
    told: list[Resolution] = []
    RESOLUTION_FOLLOWERS.register("tests", lambda _acting, one: told.append(one))
    yield told
    del RESOLUTION_FOLLOWERS._entries["tests"]


def put_round(body: Any = None, **values: Any) -> Resolution:
    body = body or make_sitting_body()
    given: dict[str, Any] = {
        "title": "ขอความเห็นชอบเป็นมติเวียน",
        "text": "เรื่องด่วน",
        "kind": "agree",
        "resolution": "ตามที่เสนอ",
        "until": timezone.now() + timedelta(days=3),
    } | values
    return sitting.open_circulation(acting=secretary(body), body=body, **given)


def answer(vote: Resolution, choices: str) -> None:
    words = {"f": "for", "a": "against", "n": "abstain"}
    for row, choice in zip(rows_of(vote.item.meeting), choices, strict=False):
        if choice in words:
            sitting.cast_vote(
                acting=as_member(row), resolution=vote, attendance=row, choice=words[choice]
            )


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_the_secretariat_records_a_resolution(role: str) -> None:
    item = make_item(make_sitting())
    for acting in (make_acting(role), elsewhere()):
        with pytest.raises(Forbidden):
            sitting.resolve_without_objection(
                acting=acting, item=item, kind="agree", text="ตามเสนอ"
            )


def test_a_resolution_without_words_is_refused() -> None:
    with pytest.raises(BadInput, match="resolution_needs_text"):
        make_resolution(text="  ")


def test_the_body_resolves_on_what_is_before_it() -> None:
    with pytest.raises(WrongState, match="item_not_begun"):
        make_resolution(make_item(make_sitting(), begun=False))


def test_numbers_run_through_the_body_and_its_fiscal_year() -> None:
    body = make_sitting_body()
    first = make_resolution(make_item(make_sitting(body)))
    second = make_resolution(make_item(make_sitting(body)))
    other = make_resolution()
    assert (first.number, second.number, other.number) == (1, 2, 1)
    assert first.fiscal_year in (timezone.localdate().year, timezone.localdate().year + 1)


def test_it_is_entered_without_its_words_and_told_once(heard: list[Resolution]) -> None:
    made = make_resolution(text="อนุมัติให้ นายตัวอย่าง ไปราชการ")
    draft = LedgerDraft.objects.get(act="meetings.resolution.pass")
    assert "นายตัวอย่าง" not in str(draft.body)
    assert Event.objects.filter(kind="meetings.resolution.passed", subject_id=made.pk).count() == 1
    assert heard == [made]


def test_hands_that_do_not_add_up_change_nothing() -> None:
    item = make_item(make_sitting())
    given: dict[str, Any] = {"acting": secretary(item.meeting.body), "item": item}
    given |= {"kind": "agree", "text": "ก"}
    with pytest.raises(BadInput, match="hands_do_not_add_up"):
        sitting.resolve_by_hands(**given, votes_for=3, votes_against=1, abstained=0)
    assert not Resolution.objects.exists()
    made = sitting.resolve_by_hands(**given, votes_for=3, votes_against=1, abstained=1)
    assert made.passed


def test_a_motion_that_failed_is_numbered_entered_and_followed_by_nobody(
    heard: list[Resolution],
) -> None:
    item = make_item(make_sitting())
    made = sitting.resolve_by_hands(
        acting=secretary(item.meeting.body),
        item=item,
        kind="approve",
        text="ตามเสนอ",
        votes_for=1,
        votes_against=4,
        abstained=0,
    )
    assert made.passed is False and made.number == 1
    assert LedgerDraft.objects.filter(act="meetings.resolution.not_passed").exists()
    assert heard == []


def test_a_circulation_is_put_to_every_member_and_needs_a_day_ahead() -> None:
    with pytest.raises(BadInput, match="circulation_needs_time"):
        put_round(until=timezone.now() - timedelta(hours=1))
    vote = put_round()
    assert vote.item.meeting.attendances.count() == 5


def test_a_body_without_members_cannot_be_asked_in_writing() -> None:
    with pytest.raises(WrongState, match="body_without_members"):
        put_round(make_body())


def test_a_circulation_runs_until_its_day_or_until_all_have_answered() -> None:
    vote = put_round()
    answer(vote, "fff")
    acting = secretary(vote.item.meeting.body)
    with pytest.raises(WrongState, match="circulation_still_runs"):
        sitting.close_circulation(acting=acting, resolution=vote)
    answer(vote, "---fa")
    closed = sitting.close_circulation(acting=acting, resolution=vote)
    assert closed.passed and closed.votes_for == 4
    assert Meeting.objects.get(pk=vote.item.meeting_id).state == "closed"


def test_too_few_answers_do_not_pass_a_circulation() -> None:
    vote = put_round()
    answer(vote, "ff")
    Resolution.objects.filter(pk=vote.pk).update(closes_at=timezone.now() - timedelta(hours=1))
    closed = sitting.close_circulation(acting=secretary(vote.item.meeting.body), resolution=vote)
    assert closed.passed is False
    assert (closed.quorum_present, closed.quorum_needed) == (2, 3)


def test_an_answer_of_who_lost_the_seat_counts_and_fills_no_chair() -> None:
    vote = put_round()
    answer(vote, "fff")
    seat = rows_of(vote.item.meeting)[0].seat
    SeatTerm.objects.filter(seat=seat).update(until=timezone.localdate())
    Resolution.objects.filter(pk=vote.pk).update(closes_at=timezone.now() - timedelta(hours=1))
    closed = sitting.close_circulation(acting=secretary(vote.item.meeting.body), resolution=vote)
    assert closed.votes_for == 3
    assert (closed.quorum_members, closed.quorum_present) == (4, 2)


def test_a_circulation_that_is_dropped_is_over() -> None:
    vote = put_round()
    answer(vote, "f")
    sitting.drop_vote(acting=secretary(vote.item.meeting.body), resolution=vote)
    assert not Resolution.objects.exists()
    meeting = Meeting.objects.get(pk=vote.item.meeting_id)
    assert meeting.state == "closed" and meeting.closed_at is not None


def test_the_names_of_a_circulation_are_thai_on_an_english_page_too() -> None:
    body = make_sitting_body()
    Party.objects.update(name_en="Somebody")
    with override("en"):
        vote = put_round(body)
    assert "Somebody" not in {row.name for row in rows_of(vote.item.meeting)}


def test_after_its_day_nobody_answers_a_circulation() -> None:
    vote = put_round()
    Resolution.objects.filter(pk=vote.pk).update(closes_at=timezone.now() - timedelta(hours=1))
    with pytest.raises(WrongState, match="vote_closed"):
        answer(vote, "f")


def test_a_circulation_is_reported_at_the_next_meeting() -> None:
    vote = put_round()
    answer(vote, "fffff")
    body = vote.item.meeting.body
    sitting.close_circulation(acting=secretary(body), resolution=vote)
    found = [one.source_id for one in suggested_for(make_planned(body))]
    assert vote.pk in found


def test_the_public_reads_what_is_decided_in_the_open_members_the_rest() -> None:
    body = make_sitting_body()
    meeting = make_sitting(body)
    shown = make_resolution(make_item(meeting))
    hidden = make_resolution(make_item(meeting, is_closed_to_public=True))
    running = sitting.open_vote(
        acting=secretary(body), item=make_item(meeting), kind="agree", text="รอ"
    )
    public = Resolution.objects.visible_to(Acting.stranger(body.province))
    inside = Resolution.objects.visible_to(as_member(rows_of(meeting)[0]))
    assert set(public) == {shown}
    assert set(inside) == {shown, hidden, running}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "ที่ประชุมมีมติโดยไม่มีผู้คัดค้าน เห็นชอบตามที่เสนอ"),
        ({"kind": "acknowledge"}, "ที่ประชุมรับทราบตามที่เสนอ"),
        (
            {"way": "roll_call", "passed": True, "votes_for": 3, "votes_against": 1},
            "ที่ประชุมมีมติเสียงข้างมาก เห็นชอบตามที่เสนอ (เห็นด้วย 3 เสียง ไม่เห็นด้วย 1 เสียง งดออกเสียง 0 เสียง)",
        ),
    ],
)
def test_it_reads_as_a_clerk_writes_it(values: dict[str, Any], words: str) -> None:
    given = {"kind": "agree", "way": "no_objection", "text": "ตามที่เสนอ"} | values
    assert resolved_th(Resolution(**given)) == words


@pytest.mark.parametrize(
    ("proposal", "motion"),
    [
        ("ที่ประชุมรับทราบ", ("acknowledge", "ตามที่ฝ่ายเลขานุการเสนอ")),
        ("เห็นชอบแผนและให้เสนอขอรับงบประมาณ", ("agree", "แผนและให้เสนอขอรับงบประมาณ")),
        ("ที่ประชุมมีมติไม่เห็นชอบตามที่เสนอ", ("reject", "ตามที่เสนอ")),
        ("ร่างหลักเกณฑ์ตามที่เสนอ", ("agree", "ร่างหลักเกณฑ์ตามที่เสนอ")),
        ("", ("agree", "ตามที่ฝ่ายเลขานุการเสนอ")),
    ],
)
def test_the_verb_of_a_proposal_is_not_said_twice(proposal: str, motion: tuple[str, str]) -> None:
    assert split_motion(proposal, "agree") == motion
