"""Cut points, brokers and a leaving, in words for one reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from phakhi.core.labels import label
from phakhi.health.computing.leaving import Leaving
from phakhi.health.computing.standing import Standing
from phakhi.health.dials import EFFECT_NAMES
from phakhi.health.words.figures import change, percent
from phakhi.health.words.names import Named, Names

WARNINGS: dict[str, Any] = {
    "silent": _("No contact for a year"),
    "fading": _("Fading"),
    "occasional": _("Contacts only occasional"),
}
# Gould & Fernandez 1989, in words: whom the partner stands between.
ROLES: dict[str, Any] = {
    "coordinator": _("within its own sector"),
    "itinerant": _("between two of another sector"),
    "gatekeeper": _("from outside into its sector"),
    "representative": _("from its sector to outside"),
    "liaison": _("between two other sectors"),
}


@dataclass(frozen=True, slots=True)
class CutRow:
    named: Named
    words: str
    lost: list[Named]


@dataclass(frozen=True, slots=True)
class BrokerRow:
    named: Named
    between: str
    joins: list[str]
    roles: list[tuple[Any, int]]


@dataclass(frozen=True, slots=True)
class WhatIf:
    words: str
    lost: list[Named]
    effects: list[tuple[Any, str]]
    ties: int


def cut_rows(found: Standing, names: Names) -> list[CutRow]:
    """Only those the reader may see by name."""
    return [
        CutRow(named, cut_words(len(point.cut_off), point.others), names.all(point.cut_off))
        for point in found.cut_points
        if (named := names.get(point.member)) is not None
    ]


def cut_words(cut_off: int, others: int) -> str:
    text = ngettext(
        "%(count)s partner reaches the other %(others)s only through it.",
        "%(count)s partners reach the other %(others)s only through it.",
        cut_off,
    )
    return text % {"count": cut_off, "others": others}


def broker_rows(found: Standing, names: Names) -> list[BrokerRow]:
    return [
        BrokerRow(
            named,
            percent(broker.between),
            list(broker.joins),
            [(ROLES[role], count) for role, count in broker.roles.items() if count],
        )
        for broker in found.brokers
        if (named := names.get(broker.member)) is not None
    ]


def what_if_said(found: Leaving, names: Names) -> WhatIf:
    lost = found.cut_off
    words = str(_("Nobody would lose the connection to the others."))
    if lost:
        text = ngettext(
            "%(count)s partner would no longer be connected to the other %(others)s.",
            "%(count)s partners would no longer be connected to the other %(others)s.",
            len(lost),
        )
        words = text % {"count": len(lost), "others": len(found.others)}
    effects = [(EFFECT_NAMES[name], change(*both)) for name, both in found.effects.items()]
    return WhatIf(words, names.all(lost), effects, found.ties)


def sectors_line(codes: list[str]) -> str:
    return ", ".join(label("sectors", code) for code in codes)
