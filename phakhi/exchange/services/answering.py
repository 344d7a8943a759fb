"""R147: the office receives, asks for more, passes on or answers; the governor's follows up."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from phakhi.core import links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.models import Link
from phakhi.core.permissions import authorise
from phakhi.exchange.models import FacilitationRequest
from phakhi.exchange.permissions import can_make_link
from phakhi.exchange.services.requests import move, post_of
from phakhi.exchange.services.stepping import NO_WORD, Word, need_words
from phakhi.exchange.vocabulary import Answer, Outcome
from phakhi.exchange.working_days import ANSWER_DAYS, add_working_days
from phakhi.networks.models import Actor
from phakhi.networks.states import State

PURPOSE = "exchange.answer"
LINK_DAYS = 45


def receive_request(
    *,
    acting: Acting,
    request: FacilitationRequest,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    return move(acting, request, "receive", word=word, seen=seen)


@transaction.atomic
def answer_request(
    *,
    acting: Acting,
    request: FacilitationRequest,
    answer: str,
    text: str,
    law: str = "",
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    """A refusal names its reason and the law or rule it rests on."""
    if answer not in Answer.values:
        raise BadInput(field="answer")
    text = need_words(text, "answer_needed")
    if answer == Answer.REFUSED:
        need_words(law, "law_needed")
    changes = {
        "answer": answer,
        "answer_text": text,
        "law": law.strip(),
        "answered_on": word.on or timezone.localdate(),
        "outcome": "",
    }
    told = replace(word, note=text)
    move(acting, request, "answer", word=told, seen=seen, changes=changes)
    kill_links(request)
    return request


@transaction.atomic
def forward_request(
    *,
    acting: Acting,
    request: FacilitationRequest,
    to: Actor,
    reason: str,
    post: str = "",
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    """The right office owes the answer from now on, with fifteen working days of its own."""
    if to.pk in (request.owner_id, request.asker_id):
        raise BadInput("forward_to_another")
    if to.state != State.VERIFIED:
        raise WrongState("partner_not_verified")
    on = word.on or timezone.localdate()
    changes = {
        "owner": to,
        "owner_post": post or post_of(to),
        "due_on": add_working_days(on, ANSWER_DAYS),
        "reminded_on": None,
    }
    told = replace(word, note=need_words(reason))
    move(acting, request, "forward", word=told, seen=seen, changes=changes)
    kill_links(request)
    return request


@transaction.atomic
def ask_for_more(
    *,
    acting: Acting,
    request: FacilitationRequest,
    text: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    told = replace(word, note=need_words(text))
    move(acting, request, "ask_more", word=told, seen=seen)
    kill_links(request)
    return request


def ask_again(
    *,
    acting: Acting,
    request: FacilitationRequest,
    text: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    """The governor's office puts it to the same office anew; it asks, it does not order (R009)."""
    on = word.on or timezone.localdate()
    changes = {
        "due_on": add_working_days(on, ANSWER_DAYS),
        "answer": "",
        "answer_text": "",
        "law": "",
        "answered_on": None,
        "outcome": "",
        "reminded_on": None,
    }
    told = replace(word, note=need_words(text))
    return move(acting, request, "ask_again", word=told, seen=seen, changes=changes)


def close_request(
    *,
    acting: Acting,
    request: FacilitationRequest,
    text: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    told = replace(word, note=need_words(text))
    changes = {"outcome": Outcome.LEFT}
    return move(acting, request, "close", word=told, seen=seen, changes=changes)


@transaction.atomic
def make_answer_link(*, acting: Acting, request: FacilitationRequest) -> str:
    """One living link per request: making a new one kills those sent before."""
    authorise(can_make_link(acting, request))
    kill_links(request)
    return links.issue(acting=acting, purpose=PURPOSE, subject=request, days=LINK_DAYS, uses=1)


def request_of(acting: Acting, token: str) -> FacilitationRequest:
    link = links.look_at(token, purpose=PURPOSE, province=acting.province)
    found: FacilitationRequest = FacilitationRequest.objects.select_related(
        "owner__party", "asker__party", "province"
    ).get(pk=link.subject_id)
    if not found.is_waiting:
        raise links.DeadLink
    return found


def use_link(acting: Acting, token: str) -> tuple[Acting, FacilitationRequest]:
    """Whoever holds the link speaks for the office that owes the answer, this once."""
    request = request_of(acting, token)
    links.redeem(token, purpose=PURPOSE, province=acting.province)
    return replace(acting, party_ids=frozenset({request.owner.party_id})), request


def kill_links(request: FacilitationRequest) -> None:
    living = Link.objects.filter(
        purpose=PURPOSE, subject_id=request.pk, province_id=request.province_id, revoked_at=None
    )
    living.update(revoked_at=timezone.now())
