"""Links, reminders, the night, and the paper."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from phakhi.core.errors import Forbidden, WrongState
from phakhi.core.links import DeadLink
from phakhi.core.nightly import the_house
from phakhi.parties.models import ContactPoint
from phakhi.surveys import services
from phakhi.surveys.models import Answer, Invitation, Rating, Sheet, Wave
from phakhi.surveys.nightly import run_surveys
from phakhi.surveys.services.links import entry_of
from tests.factories import make_acting
from tests.factories_surveys import FACTS, MARKS, answer, close, make_open

pytestmark = pytest.mark.django_db


def here(token: str) -> str:
    return f"https://phakhi.example/th/a/{token}/"


def token_in(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]


def mailed(invitation: Invitation) -> None:
    ContactPoint.objects.create(
        province=invitation.province,
        party=invitation.actor.party,
        kind="email",
        value="office@partner.example",
    )


@pytest.mark.parametrize("role", ["member", "field_officer", "auditor", "system_admin"])
def test_only_the_office_sends_links(role: str) -> None:
    wave, _asked = make_open(2)
    with pytest.raises(Forbidden):
        services.send_links(acting=make_acting(role), wave=wave, address=here, is_mailed=True)


def test_everybody_who_has_not_answered_gets_one_and_it_opens() -> None:
    wave, (one, two, three) = make_open(3)
    answer(one, [two.actor])
    office = make_acting("officer")
    sent = services.send_links(acting=office, wave=wave, address=here, is_mailed=False)
    assert {s.invitation.pk for s in sent} == {two.pk, three.pk}
    assert entry_of(office, token_in(sent[0].url)).pk == sent[0].invitation.pk


def test_mail_goes_where_an_address_is_known(django_capture_on_commit_callbacks: Any) -> None:
    wave, (one, *_) = make_open(3)
    mailed(one)
    with django_capture_on_commit_callbacks(execute=True):
        services.send_links(acting=make_acting("officer"), wave=wave, address=here, is_mailed=True)
    (letter,) = mail.outbox
    assert letter.to == ["office@partner.example"]
    assert "https://phakhi.example/th/a/" in str(letter.body)


def test_a_reminder_kills_the_first_link_and_spares_who_has_answered(
    django_capture_on_commit_callbacks: Any,
) -> None:
    wave, (one, two, three) = make_open(3)
    for invitation in (one, two):
        mailed(invitation)
    office = make_acting("officer")
    first = services.send_links(acting=office, wave=wave, address=here, is_mailed=False)
    answer(one, [three.actor])
    with django_capture_on_commit_callbacks(execute=True):
        again = services.remind(acting=office, wave=wave, address=here)
    assert [s.invitation.pk for s in again] == [two.pk]
    by_invitation = {s.invitation.pk: token_in(s.url) for s in first}
    with pytest.raises(DeadLink):
        entry_of(office, by_invitation[two.pk])
    assert entry_of(office, by_invitation[three.pk]).pk == three.pk


def test_at_night_reminders_go_out_once_on_their_day() -> None:
    wave, (one, *_) = make_open(2)
    mailed(one)
    office = make_acting("officer")
    services.send_links(acting=office, wave=wave, address=here, is_mailed=False)
    Wave.objects.filter(pk=wave.pk).update(remind_on=[timezone.localdate()])
    for _night in range(2):
        run_surveys(the_house(wave.province))
    one.refresh_from_db()
    assert one.links_sent == 2


def test_the_night_after_the_last_day_closes_it() -> None:
    wave, _asked = make_open(2)
    yesterday = timezone.localdate() - timedelta(days=1)
    Wave.objects.filter(pk=wave.pk).update(opens_on=yesterday, closes_on=yesterday)
    run_surveys(the_house(wave.province))
    assert Wave.objects.get(pk=wave.pk).state == "closed"


def typed(invitation: Invitation, by: Any, about: Invitation) -> Invitation:
    return services.type_answer(
        acting=by,
        invitation=invitation,
        speaker="นายตัวอย่าง กระดาษ",
        speaker_post="ประธาน",
        facts={about.actor_id: FACTS},
        upload=SimpleUploadedFile("sheet.pdf", b"%PDF-1.7 x"),
    )


def test_paper_counts_after_another_officer_has_looked() -> None:
    wave, (one, two) = make_open(2)
    typist, other = make_acting("officer"), make_acting("field_officer")
    typed(one, typist, two)
    with pytest.raises(Forbidden, match="second_check_by_another"):
        services.check_typed(acting=typist, invitation=one, agrees=True)
    services.check_typed(acting=other, invitation=one, agrees=True)
    assert close(wave).answered == 1


def test_paper_that_differs_is_typed_again() -> None:
    _wave, (one, two) = make_open(2)
    typed(one, make_acting("officer"), two)
    services.check_typed(acting=make_acting("officer"), invitation=one, agrees=False)
    assert one.state == "invited"
    assert not Answer.objects.filter(invitation=one).exists()


def test_whoever_answered_by_phone_is_not_overwritten_from_paper() -> None:
    _wave, (one, two) = make_open(2)
    answer(one, [two.actor])
    with pytest.raises(WrongState):
        typed(one, make_acting("officer"), two)


def test_there_are_never_more_unnamed_sheets_than_named_ones() -> None:
    wave, (one, two) = make_open(2)
    office = make_acting("officer")
    said = {str(two.actor_id): MARKS}
    with pytest.raises(WrongState, match="too_many_sheets"):
        services.add_sheet(acting=office, wave=wave, judged=said)
    typed(one, office, two)
    services.add_sheet(acting=office, wave=wave, judged=said)
    with pytest.raises(WrongState, match="too_many_sheets"):
        services.add_sheet(acting=office, wave=wave, judged=said)


def test_an_unnamed_sheet_is_counted_like_any_other() -> None:
    wave, asked = make_open(7)
    typed(asked[0], make_acting("officer"), asked[1])
    services.check_typed(acting=make_acting("officer"), invitation=asked[0], agrees=True)
    judged = {str(asked[1].actor_id): MARKS}
    services.add_sheet(acting=make_acting("officer"), wave=wave, judged=judged)
    for one in asked[2:]:
        answer(one, [asked[1].actor])
    close(wave)
    assert Rating.objects.count() == 6
    assert not Sheet.objects.exists()
