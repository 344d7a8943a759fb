"""Demo requests, walked to their state through the room's own services."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.exchange.models import FacilitationRequest
from phakhi.exchange.services import answering, requests
from phakhi.exchange.services.stepping import Word
from phakhi.networks.demo.making import officer_of
from phakhi.networks.models import Actor

Actors = Mapping[str, Actor]
Row = dict[str, Any]
COPIED = ("kind", "title", "blocked", "wanted", "why", "affected", "hides_asker")


def as_partner(actor: Actor) -> Acting:
    """Somebody of the demo who speaks for the partner, without an officer's rights."""
    office = officer_of(actor.province, 1)
    return replace(office, roles=frozenset(), party_ids=frozenset({actor.party_id}))


def load_requests(province: Province, actors: Actors, rows: list[Row]) -> None:
    for row in rows:
        request = _ask(province, actors, row)
        for step in row["steps"]:
            _take(request, actors, step)


def _ask(province: Province, actors: Actors, row: Row) -> FacilitationRequest:
    asker = actors[row["asker"]]
    is_paper = row.get("from") == "paper"
    values = {name: row[name] for name in COPIED if name in row}
    return requests.ask_office(
        acting=officer_of(province) if is_paper else as_partner(asker),
        asker=asker,
        owner=actors[row["owner"]],
        values=values | {"area_code": row["area"]},
        asked_on=row["day"],
        is_demo=True,
    )


def _take(request: FacilitationRequest, actors: Actors, step: Row) -> None:
    by_asker = step["do"] in ("solved", "unsolved", "withdraw", "give_more")
    acting = as_partner(request.asker if by_asker else request.owner)
    if step["do"] == "close":
        acting = officer_of(request.province)
    DOINGS[step["do"]](acting, request, step, actors)


def _word(step: Row) -> Word:
    on: date = step["day"]
    return Word(on=on)


def _receive(acting: Acting, request: FacilitationRequest, step: Row, _actors: Actors) -> None:
    answering.receive_request(acting=acting, request=request, word=_word(step))


def _answer(acting: Acting, request: FacilitationRequest, step: Row, _actors: Actors) -> None:
    answering.answer_request(
        acting=acting,
        request=request,
        answer=step["answer"],
        text=step["text"],
        law=step.get("law", ""),
        word=_word(step),
    )


def _forward(acting: Acting, request: FacilitationRequest, step: Row, actors: Actors) -> None:
    to = actors[step["to"]]
    answering.forward_request(
        acting=acting, request=request, to=to, reason=step["text"], word=_word(step)
    )


def _more(acting: Acting, request: FacilitationRequest, step: Row, _actors: Actors) -> None:
    answering.ask_for_more(acting=acting, request=request, text=step["text"], word=_word(step))


def _solved(acting: Acting, request: FacilitationRequest, step: Row, _actors: Actors) -> None:
    requests.confirm_solved(acting=acting, request=request, note=step["text"], word=_word(step))


def _unsolved(acting: Acting, request: FacilitationRequest, step: Row, _actors: Actors) -> None:
    requests.report_unsolved(acting=acting, request=request, reason=step["text"], word=_word(step))


def _withdraw(acting: Acting, request: FacilitationRequest, step: Row, _actors: Actors) -> None:
    requests.withdraw_request(acting=acting, request=request, reason=step["text"], word=_word(step))


def _close(acting: Acting, request: FacilitationRequest, step: Row, _actors: Actors) -> None:
    answering.close_request(acting=acting, request=request, text=step["text"], word=_word(step))


Doing = Callable[[Acting, FacilitationRequest, Row, Actors], None]
DOINGS: dict[str, Doing] = {
    "receive": _receive,
    "answer": _answer,
    "forward": _forward,
    "ask_more": _more,
    "solved": _solved,
    "unsolved": _unsolved,
    "withdraw": _withdraw,
    "close": _close,
}
