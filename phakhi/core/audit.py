"""Which tables' row changes are kept, and in whose name the database keeps them.

The name travels as `set_config(…, true)`: it is set when a transaction begins (core.postgresql) and
ends with it, so that it holds behind a transaction pooler and cannot leak into the next request.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.http import HttpRequest, HttpResponse

from phakhi.core.acting import Acting


@dataclass(frozen=True, slots=True)
class Rule:
    """Personal columns enter as keyed hashes, secret ones (password hashes, tokens) not at all."""

    table: str
    key: str
    personal: tuple[str, ...]
    secret: tuple[str, ...]


AUDITED: dict[type[models.Model], Rule] = {}


def register(
    model: type[models.Model], *, personal: tuple[str, ...] = (), secret: tuple[str, ...] = ()
) -> None:
    """Keep every change of `model`'s rows from the next migrate on; call it in AppConfig.ready."""
    AUDITED[model] = Rule(
        model._meta.db_table,
        _column(model, "pk"),
        tuple(_column(model, name) for name in personal),
        tuple(_column(model, name) for name in secret),
    )


def _column(model: type[models.Model], name: str) -> str:
    field: Any = model._meta.pk if name == "pk" else model._meta.get_field(name)
    return str(field.column)


@dataclass(frozen=True, slots=True)
class Hand:
    person_id: UUID | None
    request_id: UUID | None


def _nobody() -> Hand:
    return Hand(None, None)


_hand: ContextVar[Callable[[], Hand]] = ContextVar("phakhi_hand", default=_nobody)


@contextmanager
def acting_as(acting: Acting) -> Iterator[None]:
    """Row changes inside are kept in this person's name: for jobs, importers and commands."""
    with _held(lambda: Hand(acting.person_id, acting.request_id)):
        if connection.in_atomic_block:
            attribute(connection)
        yield


def attribute(database: Any) -> None:
    """Tell the database whose transaction this is."""
    hand = _hand.get()()
    if hand.person_id or hand.request_id or database.in_atomic_block:
        with database.wrap_database_errors, database.connection.cursor() as cursor:
            cursor.execute(_SET, [str(hand.person_id or ""), str(hand.request_id or "")])


class AttributionMiddleware:
    """Asks the request only when a transaction begins: by then it is known who acts."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with _held(lambda: _hand_of(request)):
            return self.get_response(request)


def _hand_of(request: Any) -> Hand:
    """Outside a province (account pages) the account's person; never loaded for this alone."""
    acting = getattr(request, "acting", None)
    account = getattr(request, "_cached_user", None)
    person_id = acting.person_id if acting else getattr(account, "person_id", None)
    return Hand(person_id, getattr(request, "request_id", None))


@contextmanager
def _held(hand: Callable[[], Hand]) -> Iterator[None]:
    token = _hand.set(hand)
    try:
        yield
    finally:
        _hand.reset(token)


_SET = "SELECT set_config('phakhi.person', %s, true), set_config('phakhi.request', %s, true)"
