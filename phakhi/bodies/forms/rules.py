"""The rules of a composition, one line for each of the six parties and each kind of seat."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.labels import kind_label
from phakhi.bodies.models import SeatRule
from phakhi.bodies.types import SEAT_KINDS
from phakhi.core.labels import label
from phakhi.core.presets import PARTIES

LINES = [("party", code) for code in PARTIES] + [("kind", code) for code in SEAT_KINDS]


class RulesForm(forms.Form):
    """An empty line is no rule; 0 at least lets a party off the six-party check."""

    def __init__(self, rules: Iterable[SeatRule], *args: Any, **options: Any) -> None:
        self.kept = list(rules)
        options.setdefault("initial", self._initial())
        super().__init__(*args, **options)
        for about, code in LINES:
            name = f"{about}.{code}"
            self.fields[f"{name}.least"] = _number(_("At least"))
            self.fields[f"{name}.most"] = _number(_("At most"))

    def lines(self) -> list[dict[str, Any]]:
        """For the page: what the line is about, and its two fields."""
        return [
            {
                "label": label("parties", code) if about == "party" else kind_label(code),
                "about": about,
                "least": self[f"{about}.{code}.least"],
                "most": self[f"{about}.{code}.most"],
            }
            for about, code in LINES
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for about, code in LINES:
            least, most = (cleaned.get(f"{about}.{code}.{end}") for end in ("least", "most"))
            if least is not None and most is not None and most < least:
                self.add_error(f"{about}.{code}.most", _("Fewer than the line asks for."))
        return cleaned

    @property
    def rules(self) -> list[dict[str, Any]]:
        """Rules that name a party and a kind at once are kept as they are."""
        found = [self._rule(about, code) for about, code in LINES]
        return [rule for rule in found if rule] + [_kept(rule) for rule in self._both()]

    def _rule(self, about: str, code: str) -> dict[str, Any] | None:
        least, most = (self.cleaned_data[f"{about}.{code}.{end}"] for end in ("least", "most"))
        if least is None and most is None:
            return None
        key = "party_class" if about == "party" else "kind"
        notes = {rule.party_class or rule.kind: rule.note for rule in self._single()}
        return {key: code, "least": least or 0, "most": most, "note": notes.get(code, "")}

    def _both(self) -> list[SeatRule]:
        return [rule for rule in self.kept if rule.party_class and rule.kind]

    def _single(self) -> list[SeatRule]:
        return [rule for rule in self.kept if not (rule.party_class and rule.kind)]

    def _initial(self) -> dict[str, Any]:
        initial: dict[str, Any] = {}
        for rule in self._single():
            name = f"party.{rule.party_class}" if rule.party_class else f"kind.{rule.kind}"
            initial |= {f"{name}.least": rule.least, f"{name}.most": rule.most}
        return initial


def _number(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=500, required=False)


def _kept(rule: SeatRule) -> dict[str, Any]:
    names = ("party_class", "kind", "least", "most", "note")
    return {name: getattr(rule, name) for name in names}
