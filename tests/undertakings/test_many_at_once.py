"""Many hands at the same moment: one answer counts, every photo is kept."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import OperationalError, connection

from phakhi.core import links
from phakhi.core.errors import HouseError
from phakhi.undertakings import services
from phakhi.undertakings.models import DueChange, ProgressNote, Topic, Undertaking
from phakhi.undertakings.services.revoking import ANSWER
from tests.factories_bodies import make_body
from tests.factories_networks import make_actor
from tests.factories_undertakings import desk, in_days, make_undertaking, speaker_of

pytestmark = pytest.mark.django_db(transaction=True)
FIFTY = 50


def at_once(acts: Iterator[Callable[[], Any]]) -> Counter[str]:
    """Every act in a thread and connection of its own; the outcomes counted by their words."""
    every = list(acts)
    start = Barrier(len(every))

    def run(act: Callable[[], Any]) -> str:
        _connect()
        start.wait()
        try:
            act()
        except HouseError as error:
            return error.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(every)) as pool:
        return Counter(pool.map(run, every))


def _connect() -> None:
    """Where others test on the same server, a place may be free only after a moment."""
    for _try in range(60):
        try:
            return connection.ensure_connection()
        except OperationalError:
            time.sleep(0.5)
    raise AssertionError("no free connection for half a minute")


def _fresh(row: Undertaking) -> Undertaking:
    return Undertaking.objects.select_related("body", "owner", "province").get(pk=row.pk)


def test_fifty_accept_at_once_and_one_yes_counts() -> None:
    row = make_undertaking()
    who = speaker_of(row.owner)

    def accept() -> None:
        services.accept_undertaking(acting=who, undertaking=_fresh(row))

    told = at_once(iter([accept] * FIFTY))
    assert told["done"] == 1
    assert set(told) <= {"done", "stale_write", "wrong_state"}
    assert row.steps.filter(act="accept").count() == 1


def test_yes_and_no_and_withdrawal_at_once_leave_one_of_them() -> None:
    row = make_undertaking()
    who, office = speaker_of(row.owner), desk(row.body)
    acts = [
        lambda: services.accept_undertaking(acting=who, undertaking=_fresh(row)),
        lambda: services.refuse_undertaking(acting=who, undertaking=_fresh(row), reason="ก"),
        lambda: services.withdraw_undertaking(acting=office, undertaking=_fresh(row), reason="ข"),
    ] * 5
    told = at_once(iter(acts))
    row.refresh_from_db()
    if row.state == "withdrawn" and row.accepted_at:  # accepted first, withdrawn after it
        assert told["done"] == 2
    else:
        assert told["done"] == 1


def test_fifty_photos_at_once_are_fifty_notes() -> None:
    row = make_undertaking("accepted")
    who = speaker_of(row.owner)

    def tell() -> None:
        services.add_progress(acting=who, undertaking=_fresh(row), text="จุดหนึ่ง", percent=5)

    assert at_once(iter([tell] * FIFTY)) == {"done": FIFTY}
    assert ProgressNote.objects.filter(undertaking=row).count() == FIFTY
    assert row.steps.filter(act="begin").count() == 1


def test_one_link_pressed_fifty_times_is_used_once() -> None:
    row = make_undertaking()
    token = services.answer_link(acting=desk(row.body), undertaking=row)

    def press() -> None:
        links.redeem(token, purpose=ANSWER, province=row.province)

    told = at_once(iter([press] * FIFTY))
    assert told == {"done": 1, "dead_link": FIFTY - 1}


def test_fifty_entered_at_once_get_fifty_numbers() -> None:
    body = make_body()
    office = desk(body)

    def enter() -> None:
        services.create_undertaking(acting=office, body=body, text="ก")

    assert at_once(iter([enter] * FIFTY)) == {"done": FIFTY}
    numbers = Undertaking.objects.filter(body=body).values_list("number", flat=True)
    assert sorted(numbers) == list(range(1, FIFTY + 1))


def test_one_change_of_terms_is_asked() -> None:
    row = make_undertaking("accepted")
    who = speaker_of(row.owner)

    def ask() -> None:
        services.ask_change(acting=who, undertaking=_fresh(row), why="ก", due_on=in_days(60))

    told = at_once(iter([ask] * 10))
    assert told == {"done": 1, "change_asked_already": 9}
    assert DueChange.objects.count() == 1


def test_another_is_asked_once_after_a_refusal() -> None:
    row = make_undertaking("refused")
    office, owners = desk(row.body), [make_actor().party for _ in range(5)]

    def ask(owner: Any) -> Callable[[], Any]:
        return lambda: services.propose_again(
            acting=office, undertaking=_fresh(row), owner=owner, due_on=in_days(20)
        )

    told = at_once(ask(owner) for owner in owners)
    assert told == {"done": 1, "undertaking_there_already": 4}


def test_the_workspace_is_opened_once() -> None:
    row = make_undertaking("working")
    who = speaker_of(row.owner)

    def open_it() -> None:
        topic = services.topic_of(acting=who, undertaking=_fresh(row))
        services.say(acting=who, topic=topic, text="สวัสดี")

    assert at_once(iter([open_it] * 10)) == {"done": 10}
    assert Topic.objects.count() == 1
