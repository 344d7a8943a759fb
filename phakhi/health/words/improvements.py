"""Each item of the to-do list in words: why (the figure), what to do, who could."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phakhi.core.acting import Acting
from phakhi.health.factors import FACTORS
from phakhi.health.models import Improvement
from phakhi.health.words.figures import percent
from phakhi.health.words.names import Named, Names


@dataclass(frozen=True, slots=True)
class Item:
    """`partners` may be asked; the first is the likeliest."""

    improvement: Improvement
    why: str
    what: str
    partners: list[Named]
    asked: str


Facts = dict[str, Any]
Wording = Callable[[Facts, Names], str]

LOW: dict[str, tuple[Any, Any]] = {
    "low_trust": (
        gettext_lazy("Trust among the partners stands at %(value)s (below %(limit)s)."),
        gettext_lazy(
            "Go through the agreements together: which were kept, which were not, and why. Let "
            "somebody both sides accept chair the talk."
        ),
    ),
    "low_value": (
        gettext_lazy("The value partners see in each other stands at %(value)s."),
        gettext_lazy("Show each other what everybody can give: put offers and needs side by side."),
    ),
    "low_depth": (
        gettext_lazy("Depth of coordination stands at %(value)s: mostly only now and then."),
        gettext_lazy("Agree on a fixed monthly meeting with a common work plan."),
    ),
    "low_formality": (
        gettext_lazy("Only %(value)s of the ties stand on a written agreement."),
        gettext_lazy("Begin with the pairs that already work together: sign a memorandum."),
    ),
    "low_bridging": (
        gettext_lazy("Only %(value)s of the ties cross from one sector to another."),
        gettext_lazy("Start one piece of work that needs two sectors, and seat both in its group."),
    ),
}


def items_of(acting: Acting, rows: Sequence[Improvement]) -> list[Item]:
    names = Names.for_reader(acting, {member for row in rows for member in _ids(row)})
    return [_item(row, names) for row in rows]


def _ids(row: Improvement) -> set[str]:
    facts = row.facts
    one_by_one = (facts.get(name, "") for name in ("member", "one", "other"))
    asked = str(row.asked_id or "")
    return {asked, *one_by_one, *facts.get("members", ()), *facts.get("partners", ())} - {""}


def _item(row: Improvement, names: Names) -> Item:
    why, what = _words(row)
    return Item(
        row,
        why(row.facts, names),
        what(row.facts, names),
        names.all(row.facts.get("partners", ())),
        names.of(str(row.asked_id)) if row.asked_id else "",
    )


def _words(row: Improvement) -> tuple[Wording, Wording]:
    if row.rule in LOW:
        return _low(*LOW[row.rule])
    return RULES.get(row.rule, (_nothing, _nothing))


def _low(why: Any, what: Any) -> tuple[Wording, Wording]:
    def said(facts: Facts, _names: Names) -> str:
        return str(why) % {"value": percent(facts["value"]), "limit": percent(facts["limit"])}

    return said, lambda _facts, _names: str(what)


def _nothing(_facts: Facts, _names: Names) -> str:
    return ""


def _cut_why(facts: Facts, names: Names) -> str:
    text = _(
        "If %(name)s left, %(cut)s partners would lose their connection to the other %(rest)s."
    )
    return text % {
        "name": names.of(facts["member"]), "cut": facts["cut_off"], "rest": facts["others"]
    }  # fmt: skip


def _cut_what(facts: Facts, names: Names) -> str:
    text = _(
        "Introduce %(one)s and %(other)s to each other and start one piece of work together: it "
        "would keep %(kept)s of them connected."
    )
    return text % {
        "one": names.of(facts["one"]), "other": names.of(facts["other"]), "kept": facts["kept"]
    }  # fmt: skip


def _alone_why(facts: Facts, names: Names) -> str:
    text = _("%(count)s members have no tie to any other member: %(names)s.")
    return text % {"count": facts["count"], "names": names.few(facts["members"]) or "–"}


def _alone_what(_facts: Facts, _names: Names) -> str:
    return _("Call them, ask what they want from the network, and bring them together with one.")


def _survey_why(facts: Facts, _names: Names) -> str:
    text = _("Only %(rate)s answered the last survey: the figures cannot be relied on.")
    return text % {"rate": percent(facts["response"])}


def _survey_what(_facts: Facts, _names: Names) -> str:
    return _("Call those who did not answer; offer to fill it in on paper or by telephone.")


def _none_why(_facts: Facts, _names: Names) -> str:
    return _("Nobody has been asked about trust and value yet.")


def _none_what(_facts: Facts, _names: Names) -> str:
    return _("Open the yearly relationship survey of the network.")


def _central_why(facts: Facts, _names: Names) -> str:
    text = _("Centralisation stands at %(value)s: most ties hang on one partner.")
    return text % {"value": percent(facts["value"])}


def _central_what(_facts: Facts, _names: Names) -> str:
    return _("Hand one task with its meetings to another partner, so that ties grow there, too.")


def _fading_why(facts: Facts, names: Names) -> str:
    text = _("%(one)s and %(other)s are losing touch: %(count)s contacts in the last 12 months.")
    return text % {
        "one": names.of(facts["one"]), "other": names.of(facts["other"]),
        "count": facts["contacts"],
    }  # fmt: skip


def _fading_what(_facts: Facts, _names: Names) -> str:
    return _("Fix a next date for the two, with something to decide.")


def _gap_why(facts: Facts, _names: Names) -> str:
    text = _("%(factor)s: members believe %(belief)s, the records show %(evidence)s.")
    return text % {
        "factor": FACTORS[facts["factor"]].name,
        "belief": percent(facts["belief"]),
        "evidence": percent(facts["evidence"]),
    }


def _gap_what(facts: Facts, _names: Names) -> str:
    return str(FACTORS[facts["factor"]].remedy)


RULES: dict[str, tuple[Wording, Wording]] = {
    "cut_point": (_cut_why, _cut_what),
    "alone": (_alone_why, _alone_what),
    "few_answers": (_survey_why, _survey_what),
    "no_survey": (_none_why, _none_what),
    "centralised": (_central_why, _central_what),
    "fading": (_fading_why, _fading_what),
    "factor_gap": (_gap_why, _gap_what),
}
