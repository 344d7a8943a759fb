"""From the link to the thank-you page, and what a link does not open."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from phakhi.core import links
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.links import DeadLink
from phakhi.surveys import services
from phakhi.surveys.models import Answer, Invitation, Wave
from phakhi.surveys.services.links import entry_of, fresh_token, speaker_of
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor
from tests.factories_surveys import FACTS, MARKS, answer, close, make_open

pytestmark = pytest.mark.django_db


def office() -> Any:
    return make_acting("officer")


def link_to(invitation: Invitation) -> str:
    return fresh_token(office(), invitation)


def at(token: str, rest: str = "") -> str:
    return f"/th/nakhon-ratchasima/surveys/a/{token}/{rest}"


def test_a_link_of_another_purpose_opens_nothing() -> None:
    _wave, (one, *_) = make_open(2)
    token = links.issue(acting=office(), purpose="networks.registration", subject=one)
    with pytest.raises(DeadLink):
        entry_of(office(), token)


def test_a_link_opens_nothing_in_another_province() -> None:
    _wave, (one, *_) = make_open(2)
    with pytest.raises(DeadLink):
        entry_of(make_acting("officer", province=make_province("56")), link_to(one))


def test_a_link_ends_with_its_wave() -> None:
    wave, (one, *_) = make_open(2)
    token = link_to(one)
    close(wave)
    with pytest.raises(DeadLink):
        entry_of(office(), token)


def test_a_link_ends_after_the_last_day_before_anybody_closes() -> None:
    wave, (one, *_) = make_open(2)
    token = link_to(one)
    yesterday = timezone.localdate() - timedelta(days=1)
    Wave.objects.filter(pk=wave.pk).update(opens_on=yesterday, closes_on=yesterday)
    with pytest.raises(DeadLink):
        entry_of(office(), token)


def test_a_dead_link_says_what_to_do(client: Client) -> None:
    make_province()
    page = client.get(at("no-such-token"))
    assert page.status_code == 410
    assert "ขอลิงก์ใหม่" in page.content.decode()


def test_a_partner_answers_only_for_itself() -> None:
    _wave, (one, other, *_) = make_open(3)
    with pytest.raises(Forbidden):
        services.introduce_speaker(
            acting=speaker_of(other), invitation=one, speaker="ก", speaker_post=""
        )


def test_an_officer_cannot_answer_in_a_partners_place() -> None:
    _wave, (one, *_) = make_open(2)
    with pytest.raises(Forbidden):
        services.submit_answers(acting=office(), invitation=begun(one))


def begun(one: Invitation) -> Invitation:
    return services.introduce_speaker(
        acting=speaker_of(one), invitation=one, speaker="ก", speaker_post=""
    )


def test_nobody_judges_themselves_or_a_hidden_partner() -> None:
    _wave, (one, *_) = make_open(2)
    hidden = make_actor(is_public=False)
    for actor in (one.actor, hidden):
        with pytest.raises(BadInput, match="roster_unknown"):
            services.choose_partners(
                acting=speaker_of(one), invitation=begun(one), actors=[actor.pk]
            )


def test_the_roster_has_fifty_places() -> None:
    _wave, (one, *_) = make_open(2)
    many = [make_actor().pk for _ in range(51)]
    with pytest.raises(BadInput, match="roster_full"):
        services.choose_partners(acting=speaker_of(one), invitation=begun(one), actors=many)


def test_a_step_that_was_not_chosen_is_refused() -> None:
    _wave, (one, other, *_) = make_open(2)
    with pytest.raises(BadInput, match="roster_unknown"):
        services.keep_step(
            acting=speaker_of(one),
            invitation=begun(one),
            step=str(other.actor_id),
            facts=FACTS,
            judged=MARKS,
        )


def test_sending_twice_is_one_answer() -> None:
    wave, (one, other, *_) = make_open(2)
    answer(one, [other.actor])
    services.submit_answers(acting=speaker_of(one), invitation=one)
    assert close(wave).answered == 1


def test_nothing_is_sent_before_anything_is_said() -> None:
    _wave, (one, *_) = make_open(2, "factors")
    with pytest.raises(WrongState, match="survey_nothing_said"):
        services.submit_answers(acting=speaker_of(one), invitation=begun(one))


def test_whoever_declines_may_change_their_mind() -> None:
    _wave, (one, other, *_) = make_open(2)
    services.decline_survey(acting=speaker_of(one), invitation=one)
    assert one.state == "declined"
    answer(one, [other.actor])
    assert one.state == "answered"


def test_on_the_phone_from_the_link_to_the_thanks(client: Client) -> None:
    _wave, (one, two, three) = make_open(3)
    token = link_to(one)
    who = {"speaker": "นางสาวตัวอย่าง", "speaker_post": "เลขานุการ", "on_behalf": "on"}
    assert client.get(at(token)).status_code == 200
    assert client.post(at(token), who)["Location"] == at(token, "partners/")
    chosen = {"partner": [str(two.actor_id), str(three.actor_id)]}
    assert client.post(at(token, "partners/"), chosen)["Location"] == at(token, "1/")
    said = {"act": "keep", "kinds": ["joint_work"], "frequency": 3, "intensity": 2, **MARKS}
    assert client.post(at(token, "1/"), said)["Location"] == at(token, "2/")
    assert client.post(at(token, "2/"), {"act": "none"})["Location"] == at(token, "send/")
    assert client.get(at(token, "send/")).status_code == 200
    assert client.post(at(token, "send/"))["Location"] == at(token, "thanks/")
    assert "ได้รับคำตอบของท่านแล้ว" in client.get(at(token, "thanks/")).content.decode()
    one.refresh_from_db()
    assert one.state == "answered"


def test_a_question_left_out_is_named_and_nothing_is_saved(client: Client) -> None:
    _wave, (one, two) = make_open(2)
    services.choose_partners(acting=speaker_of(one), invitation=begun(one), actors=[two.actor_id])
    page = client.post(at(link_to(one), "1/"), {"act": "keep", "intensity": 2})
    assert page.status_code == 200
    assert "เลือกหนึ่งคำตอบ" in page.content.decode()
    assert not Answer.objects.get(invitation=one).is_done


def test_another_browser_with_the_link_is_not_shown_the_marks(client: Client) -> None:
    """The officer who copied the link into LINE opens it after the partner has answered."""
    _wave, (one, two) = make_open(2)
    token = link_to(one)
    client.post(at(token), {"speaker": "ก", "speaker_post": "ข", "on_behalf": "on"})
    client.post(at(token, "partners/"), {"partner": [str(two.actor_id)]})
    client.post(at(token, "1/"), {"act": "keep", "frequency": 3, "intensity": 2, **MARKS})
    mine, theirs = client.get(at(token, "1/")), Client().get(at(token, "1/"))
    assert mine.context["form"].initial["reliable"] == MARKS["reliable"]
    assert not set(MARKS) & set(theirs.context["form"].initial)
    assert theirs.context["given_elsewhere"]


def test_marks_left_empty_on_another_phone_stay() -> None:
    _wave, (one, two) = make_open(2)
    answer(one, [two.actor])
    sealed = bytes(Answer.objects.get(invitation=one).sealed)
    services.keep_step(
        acting=speaker_of(one),
        invitation=one,
        step=str(two.actor_id),
        facts=FACTS,
        judged={},
        hand="another",
    )
    assert bytes(Answer.objects.get(invitation=one).sealed) == sealed


def test_a_step_number_out_of_range_is_not_found(client: Client) -> None:
    _wave, (one, *_) = make_open(2)
    begun(one)
    assert client.get(at(link_to(one), "9/")).status_code == 404


def test_a_new_link_kills_the_old_and_loses_nothing() -> None:
    _wave, (one, two) = make_open(2)
    services.choose_partners(acting=speaker_of(one), invitation=begun(one), actors=[two.actor_id])
    first = link_to(one)
    sent = services.issue_link(acting=office(), invitation=one, address=lambda token: token)
    with pytest.raises(DeadLink):
        entry_of(office(), first)
    assert entry_of(office(), sent.url).pk == one.pk
    assert Answer.objects.filter(invitation=one).count() == 1


def test_whoever_has_answered_gets_no_new_link() -> None:
    _wave, (one, two) = make_open(2)
    answer(one, [two.actor])
    with pytest.raises(WrongState, match="survey_answered_already"):
        services.issue_link(acting=office(), invitation=one, address=str)


def test_a_representative_opens_it_from_my_organisation() -> None:
    _wave, (one, other, *_) = make_open(2)
    token = services.open_own(acting=speaker_of(one), invitation=one)
    assert entry_of(office(), token).pk == one.pk
    with pytest.raises(Forbidden):
        services.open_own(acting=speaker_of(other), invitation=one)


def test_a_step_that_arrives_after_closing_is_refused() -> None:
    """The questionnaire was opened before, on a slow network."""
    wave, (one, two) = make_open(2)
    services.choose_partners(acting=speaker_of(one), invitation=begun(one), actors=[two.actor_id])
    close(wave)
    with pytest.raises(WrongState, match="wave_not_open"):
        services.keep_step(
            acting=speaker_of(one),
            invitation=one,
            step=str(two.actor_id),
            facts=FACTS,
            judged=MARKS,
        )
    assert not Answer.objects.exists()
