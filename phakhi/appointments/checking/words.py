"""The plain sentence of each finding; those of the composition are the bodies' own."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.appointments.checking.findings import Finding
from phakhi.bodies import words
from phakhi.bodies.composition import Fault

SENTENCES: dict[str, Any] = {
    "no_lines": _("Nobody is named yet. Add at least one line."),
    "no_reason": _("The order does not say why it is made (ด้วย…)."),
    "no_basis": _("The order names no power it rests on (อาศัยอำนาจตาม…)."),
    "follows_nothing": _("The order it changes is no longer in force."),
    "before_earlier": _(
        "The order it amends is not in force yet on that day. Choose that day or a later one."
    ),
    "seat_by_post": _(
        "%(name)s is named for a seat that whoever holds the post fills by itself. Name the post "
        "instead, or say why."
    ),
    "seat_gone": _("%(name)s: the seat no longer exists on the day the order takes effect."),
    "nobody_leaves": _("%(name)s: nobody holds this seat on that day, so nobody can leave it."),
    "leaves_too_soon": _(
        "%(name)s sits only from that day on. Let this order take effect a day later."
    ),
    "person_gone": _("%(name)s is no longer in the register. Choose the person anew."),
    "until_over": _("%(name)s: the last day lies before the order takes effect."),
    "no_declaration": _(
        "%(count)s have not been asked about their interests through a nomination: %(name)s"
    ),
    "nominee_not_agreed": _("%(name)s has not said yes. Wait for the answer, or name another."),
    "conflict_declared": _("%(name)s declared a conflict of interest."),
    "displaces": _("%(name)s leaves the seat when this order takes effect."),
}


def sentence_of(one: Finding) -> str:
    if one.code in SENTENCES:
        return str(SENTENCES[one.code]) % one.params
    return words.words_of(Fault(one.code, one.params))
