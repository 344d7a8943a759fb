"""The advice on the form of governance in words (Provan & Kenis 2008)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from phakhi.health.models.judgements import Form
from phakhi.health.queries.advice import Advised
from phakhi.health.words.figures import percent
from phakhi.methods.networks.governance_form import Condition

CONDITIONS: dict[str, Any] = {
    "density": gettext_lazy("How dense trust is"),
    "centralisation": gettext_lazy("How much hangs on one partner"),
    "size": gettext_lazy("Members"),
    "consensus": gettext_lazy("Agreement on the goal"),
    "competency_need": gettext_lazy("What it must be able to do together"),
}
FROM: dict[str, Any] = {
    "density": gettext_lazy("density of ties × trust of the survey"),
    "centralisation": gettext_lazy("dial of density"),
    "size": gettext_lazy("register of members"),
    "consensus": gettext_lazy("members who adopted the charter in force"),
    "competency_need": gettext_lazy("word of the office"),
}
# Each form leans to one side of the three tensions; what to look after follows from it.
TENSIONS: dict[str, tuple[Any, Any, Any]] = {
    Form.SHARED: (
        gettext_lazy("Everybody takes part, so decisions take time: agree what may be decided by "
                     "few."),
        gettext_lazy("Members stand behind it; outside nobody speaks for it: name a spokesperson."),
        gettext_lazy("It adapts quickly and may fall asleep as quickly: fix the next meeting."),
    ),
    Form.LEAD: (
        gettext_lazy("Decisions are quick; others may drift away: ask them before, not after."),
        gettext_lazy("Outside it is clear who speaks; inside it may look like one partner's "
                     "project: share credit and tasks."),
        gettext_lazy("It is stable as long as the leader is: prepare who could take over."),
    ),
    Form.OFFICE: (
        gettext_lazy("Work is efficient; members may leave it to the office: keep decisions with "
                     "them."),
        gettext_lazy("It serves both sides: report to members and to the outside alike."),
        gettext_lazy("It lasts and grows rules: review them every year, drop what nobody needs."),
    ),
}  # fmt: skip
PAIRS: tuple[Any, Any, Any] = (
    gettext_lazy("Efficiency ↔ taking everybody along"),
    gettext_lazy("Standing inside ↔ standing outside"),
    gettext_lazy("Flexibility ↔ stability"),
)


@dataclass(frozen=True, slots=True)
class Card:
    """One form with how well each measured condition fits it."""

    name: Any
    fit: str
    is_best: bool
    is_now: bool
    rows: list[tuple[Any, str, str, Any]]


def form_cards(found: Advised) -> list[Card]:
    return [
        Card(
            Form(form.form).label,
            percent(form.fit),
            form.form == found.advice.best,
            form.form == found.form_now,
            [_row(condition) for condition in form.conditions],
        )
        for form in found.advice.forms
    ]


def _row(condition: Condition) -> tuple[Any, str, str, Any]:
    name = condition.name
    return CONDITIONS[name], _value(name, condition.value), _fit(condition.fit), FROM[name]


def _value(name: str, value: float | None) -> str:
    if value is None:
        return _("not known yet")
    return str(int(value)) if name == "size" else percent(value)


def _fit(fit: float | None) -> str:
    if fit is None:
        return "–"
    if fit >= 0.75:
        return _("fits")
    return _("fits in part") if fit >= 0.25 else _("does not fit")


def now_words(found: Advised) -> str:
    now = Form(found.form_now).label
    if found.advice.best is None:
        return _("Too little is known, or no form is clearly ahead. Run now: %(now)s.") % {
            "now": now
        }
    best = Form(found.advice.best).label
    if found.advice.best == found.form_now:
        return _("Your measured conditions fit the form you run: %(now)s.") % {"now": now}
    text = _("Your measured conditions fit: %(best)s. You run: %(now)s.")
    return text % {"best": best, "now": now}


def tensions(form: str) -> list[tuple[Any, Any]]:
    return list(zip(PAIRS, TENSIONS[form], strict=True))
