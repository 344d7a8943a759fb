"""The sentence for each fault of a composition, in the language of the page."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from phakhi.bodies.composition import Fault
from phakhi.bodies.labels import kind_label
from phakhi.bodies.models import Body
from phakhi.bodies.quorum import needed
from phakhi.core.labels import label


def words_of(fault: Fault) -> str:
    return _templates()[fault.code] % _named(fault.params)


def _templates() -> dict[str, str]:
    return {
        "no_chair": _("Nobody holds the chair."),
        "no_secretary": _("Nobody is the secretary: who writes the minutes?"),
        "missing_party": _("Nobody sits here for: %(party)s."),
        "too_few": _("%(about)s: %(have)s sit, at least %(least)s must."),
        "too_many": _("%(about)s: %(have)s sit, at most %(most)s may."),
        "sits_twice": _("%(name)s holds two seats of this body."),
        "term_limit": _("%(name)s would sit term %(terms)s in a row; %(most)s are allowed."),
        "executes": _("%(name)s carries out what this body examines."),
        "watches_itself": _("%(name)s would examine a body to which %(name)s belongs."),
        "women_below": _("Fewer women than the %(target)s percent aimed for%(share)s."),
        "youth_below": _("Fewer people under 35 than the %(target)s percent aimed for%(share)s."),
        "link_empty": _("The seat that links to %(body)s is empty."),
        "link_absent": _("%(name)s links to %(body)s but does not sit there."),
    }


def _named(params: dict[str, Any]) -> dict[str, Any]:
    named = dict(params)
    party, kind = params.get("party", ""), params.get("kind", "")
    named["about"] = " · ".join(filter(None, (label("parties", party), kind_label(kind))))
    if party:
        named["party"] = label("parties", party)
    share = params.get("share")
    named["share"] = _(" (%(share)s percent now)") % {"share": share} if share is not None else ""
    return named


def quorum_words(body: Body, members: int) -> str:
    """What the rule means today, with the members there are."""
    count = needed(body, members)
    if not count:
        return _("No quorum is asked for.")
    said = _("Quorum today: %(needed)s of %(members)s members.") % {
        "needed": count, "members": members
    }  # fmt: skip
    second = needed(body, members, second_call=True)
    if second < count:
        said += " " + _("At the second call %(needed)s do.") % {"needed": second}
    return said
