"""R147: a request is asked, taken back, and judged by whoever asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.exchange.codes import new_code
from phakhi.exchange.models import FacilitationRequest, RequestStep
from phakhi.exchange.permissions import can_ask
from phakhi.exchange.services.stepping import NO_WORD, Word, keep_step, need_words, take_step
from phakhi.exchange.states import REQUEST_FLOW
from phakhi.exchange.vocabulary import Outcome, Source
from phakhi.exchange.working_days import ANSWER_DAYS, add_working_days
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor
from phakhi.networks.states import State, speaks_for
from phakhi.networks.vocabulary import Level
from phakhi.parties.models import Post

OFFICIAL = frozenset({"ask", "answer", "forward", "unsolved", "ask_again", "close"})


@transaction.atomic
def ask_office(
    *,
    acting: Acting,
    asker: Actor,
    owner: Actor,
    values: Mapping[str, Any],
    asked_on: date | None = None,
    is_demo: bool = False,
) -> FacilitationRequest:
    """`asked_on`: the date of the paper; the answer is due fifteen working days after it."""
    authorise(can_ask(acting, asker))
    if asker.pk == owner.pk:
        raise BadInput("asks_itself")
    if {asker.state, owner.state} != {State.VERIFIED}:
        raise WrongState("partner_not_verified")
    on = min(asked_on or timezone.localdate(), timezone.localdate())
    request = FacilitationRequest(
        province=acting.province,
        public_code=new_code(),
        asker=asker,
        owner=owner,
        asked_on=on,
        due_on=add_working_days(on, ANSWER_DAYS),
        source=Source.SELF if speaks_for(acting, asker) else Source.PAPER,
        entered_by=acting.person_id,
        is_demo=is_demo,
        **values,
    )
    request.owner_post = request.owner_post or post_of(owner)
    request.save(force_insert=True)
    tell(acting, request, "ask", "", word=Word(on=on))
    return request


def post_of(owner: Actor) -> str:
    """The post that speaks for the office, where the register knows one."""
    posts = Post.objects.filter(organisation=owner.party, abolished_on=None, speaks_for=True)
    post = posts.order_by("pk").first()
    return str(post.title_th) if post else ""


def withdraw_request(
    *,
    acting: Acting,
    request: FacilitationRequest,
    reason: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    return move(acting, request, "withdraw", word=_with(word, need_words(reason)), seen=seen)


def give_more(
    *,
    acting: Acting,
    request: FacilitationRequest,
    text: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    """The clock starts again: the office has what it asked for only now."""
    on = word.on or timezone.localdate()
    changes = {"due_on": add_working_days(on, ANSWER_DAYS)}
    told = _with(word, need_words(text))
    return move(acting, request, "give_more", word=told, seen=seen, changes=changes)


def confirm_solved(
    *,
    acting: Acting,
    request: FacilitationRequest,
    note: str = "",
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    changes = {"outcome": Outcome.SOLVED}
    return move(acting, request, "solved", word=_with(word, note), seen=seen, changes=changes)


def report_unsolved(
    *,
    acting: Acting,
    request: FacilitationRequest,
    reason: str,
    seen: int | None = None,
    word: Word = NO_WORD,
) -> FacilitationRequest:
    """It goes on the list of the governor's office."""
    changes = {"outcome": Outcome.UNSOLVED}
    told = _with(word, need_words(reason))
    return move(acting, request, "unsolved", word=told, seen=seen, changes=changes)


@transaction.atomic
def move(
    acting: Acting,
    request: FacilitationRequest,
    act: str,
    *,
    word: Word,
    seen: int | None = None,
    changes: dict[str, Any] | None = None,
    is_public: bool = True,
) -> FacilitationRequest:
    before = take_step(acting, REQUEST_FLOW, request, act, seen=seen, changes=changes)
    tell(acting, request, act, before, word=word, is_public=is_public)
    return request


def tell(
    acting: Acting,
    request: FacilitationRequest,
    act: str,
    before: str,
    *,
    word: Word,
    is_public: bool = True,
) -> None:
    keep_step(
        acting,
        RequestStep,
        act,
        before,
        word=word,
        sides=(request.asker, request.owner),
        request=request,
        owner=request.owner,
        due_on=request.due_on,
        is_public=is_public,
    )
    kind = f"exchange.request.{act}"
    if act in OFFICIAL:
        facts, private = facts_of(request, before), names_of(request)
        enter(acting=acting, act=kind, subject=request, facts=facts, private=private)
    else:
        events.record(acting, kind, request, {"from": before, "to": request.state})


def facts_of(request: FacilitationRequest, before: str) -> dict[str, str]:
    """Public for ever: no asker's name, and the office's only where it is shown."""
    facts = {
        "from": before,
        "to": request.state,
        "obstacle": request.kind,
        "asked_on": request.asked_on.isoformat(),
        "due_on": request.due_on.isoformat(),
        "answer": request.answer,
        "outcome": request.outcome,
    }
    if is_named(request.owner):
        facts["office"] = request.owner.party.name_th
    return {name: value for name, value in facts.items() if value}


def names_of(request: FacilitationRequest) -> dict[str, str]:
    private = {"asker": request.asker.party.name_th}
    if not is_named(request.owner):
        private["office"] = request.owner.party.name_th
    return private


def is_named(actor: Actor) -> bool:
    return actor.level == Level.ORGANISATION and actor.is_shown


def _with(word: Word, note: str) -> Word:
    return replace(word, note=note)
