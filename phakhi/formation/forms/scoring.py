"""The score sheet of one assessor: every candidate on every criterion, or a declared conflict."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.formation.forms.steps import area
from phakhi.formation.models import Assessor, Candidate
from phakhi.formation.services.choosing import Point
from phakhi.formation.vocabulary import CRITERIA

POINTS = [(str(number), str(number)) for number in range(1, 6)]


class ScoreForm(forms.Form):
    """Nothing is required by itself: who declares a conflict leaves the points empty."""

    def __init__(self, data: Any, assessor: Assessor, candidates: list[Candidate]) -> None:
        super().__init__(data)
        self.candidates = candidates
        lang = get_language() or "th"
        for who in candidates:
            for code, term in CRITERIA.items():
                key = f"{who.pk}-{code}"
                self.fields[key] = forms.ChoiceField(
                    label=term.label(lang),
                    help_text=term.gloss(lang),
                    choices=POINTS,
                    required=False,
                    widget=forms.RadioSelect,
                )
                self.fields[f"{key}-reason"] = forms.CharField(
                    label=_("Reason"), max_length=500, required=False, widget=area(2)
                )
            self.fields[f"{who.pk}-conflict"] = forms.CharField(
                label=_("I have a conflict of interest here and do not score: it is"),
                help_text=_("Kinship, business, money, dispute. Leave empty if there is none."),
                max_length=300,
                required=False,
            )
        self._fill(assessor)

    def _fill(self, assessor: Assessor) -> None:
        for row in assessor.scores.all():
            self.initial[f"{row.candidate_id}-{row.criterion}"] = str(row.value)
            self.initial[f"{row.candidate_id}-{row.criterion}-reason"] = row.reason
        for declared in assessor.conflicts.all():
            self.initial[f"{declared.candidate_id}-conflict"] = declared.reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for who in self.candidates:
            if not cleaned.get(f"{who.pk}-conflict"):
                self._ask_all(who, cleaned)
        return cleaned

    def _ask_all(self, who: Candidate, cleaned: dict[str, Any]) -> None:
        for code in CRITERIA:
            key = f"{who.pk}-{code}"
            if not cleaned.get(key):
                self.add_error(key, _("Choose 1 to 5"))
            elif not (cleaned.get(f"{key}-reason") or "").strip():
                self.add_error(f"{key}-reason", _("Write the reason for this point"))

    def conflicts(self) -> dict[Candidate, str]:
        said = {who: self.cleaned_data[f"{who.pk}-conflict"] for who in self.candidates}
        return {who: reason for who, reason in said.items() if reason}

    def sheet(self) -> dict[tuple[Candidate, str], Point]:
        declared = self.conflicts()
        return {
            (who, code): Point(
                int(self.cleaned_data[f"{who.pk}-{code}"]),
                self.cleaned_data[f"{who.pk}-{code}-reason"],
            )
            for who in self.candidates
            if who not in declared
            for code in CRITERIA
        }

    def parts(self) -> list[tuple[Candidate, list[tuple[Any, Any]], Any]]:
        """Per candidate: (point, reason) of each criterion, and the conflict."""
        return [
            (
                who,
                [(self[f"{who.pk}-{code}"], self[f"{who.pk}-{code}-reason"]) for code in CRITERIA],
                self[f"{who.pk}-conflict"],
            )
            for who in self.candidates
        ]
