"""The plain words of this room's official acts and their facts (ledger pages)."""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from phakhi.core.presets import RESOURCES
from phakhi.exchange.states import EXCHANGE_FLOW, REQUEST_FLOW, USE_FLOW
from phakhi.exchange.vocabulary import Answer, Obstacle, Outcome
from phakhi.ledger.acts import CODES, add_acts, add_facts

ACTS: dict[str, Any] = {
    "exchange.request.ask": _("Office asked to unlock something"),
    "exchange.request.answer": _("Office answered a request"),
    "exchange.request.forward": _("Request passed on to the right office"),
    "exchange.request.unsolved": _("Request brought to the governor's office"),
    "exchange.request.ask_again": _("Governor's office asked again"),
    "exchange.request.close": _("Request closed by the governor's office"),
    "exchange.exchange.commit": _("Resource promised"),
    "exchange.exchange.confirm": _("Resource received and confirmed"),
    "exchange.use.grant": _("State resource granted"),
    "exchange.use.refuse": _("State resource refused"),
}
FACTS: dict[str, Any] = {
    "answer": pgettext_lazy("request", "Answer"),
    "asked_on": _("Asked on"),
    "due_on": _("Answer due on"),
    "entry": _("Catalogue entry"),
    "obstacle": _("What it is about"),
    "office": _("Office asked"),
    "outcome": _("Outcome"),
    "resource": _("Resource"),
}


def add_words() -> None:
    states = [*REQUEST_FLOW.choices(), *EXCHANGE_FLOW.choices(), *USE_FLOW.choices()]
    codes: dict[str, Any] = {
        "obstacle": Obstacle.choices,
        "answer": Answer.choices,
        "outcome": Outcome.choices,
        "resource": [(code, _resource(code)) for code in RESOURCES],
    }
    add_acts(ACTS)
    add_facts(FACTS, codes | {"from": _new(states, "from"), "to": _new(states, "to")})


def _new(states: list[tuple[str, Any]], name: str) -> list[tuple[str, Any]]:
    """Codes such as “asked” are named by the first room that gave them a word."""
    known = CODES.get(name, {})
    fresh: dict[str, Any] = {}
    for code, word in states:
        if code not in known:
            fresh.setdefault(code, word)
    return list(fresh.items())


def _resource_now(code: str) -> str:
    return RESOURCES.label_of(code, get_language() or "th")


_resource = lazy(_resource_now, str)
