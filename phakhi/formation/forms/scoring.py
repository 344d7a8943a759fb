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
    """Every point is wanted, except where a conflict of interest is declared in its place."""

    def __init__(self, data: Any, assessor: Assessor, candidates: list[Candidate]) -> None:
        super().__init__(data)
        self.candidates = candidates
        for who in candidates:
            is_wanted = not (data and data.get(f"{who.pk}-conflict", "").strip())
            self.fields |= self._fields_of(who, is_wanted)
        self._fill(assessor)

    @staticmethod
    def _fields_of(who: Candidate, is_wanted: bool) -> dict[str, forms.Field]:
        lang = get_language() or "th"
        fields: dict[str, forms.Field] = {}
        for code, term in CRITERIA.items():
            fields[f"{who.pk}-{code}"] = forms.ChoiceField(
                label=term.label(lang),
                help_text=term.gloss(lang),
                choices=POINTS,
                required=is_wanted,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose 1 to 5")},
            )
            fields[f"{who.pk}-{code}-reason"] = forms.CharField(
                label=_("Reason"),
                max_length=500,
                required=is_wanted,
                widget=area(2),
                error_messages={"required": _("Write the reason for this point")},
            )
        fields[f"{who.pk}-conflict"] = forms.CharField(
            label=_("I have a conflict of interest here and do not score: it is"),
            help_text=_("Kinship, business, money, dispute. Leave empty if there is none."),
            max_length=300,
            required=False,
        )
        return fields

    def _fill(self, assessor: Assessor) -> None:
        for row in assessor.scores.all():
            self.initial[f"{row.candidate_id}-{row.criterion}"] = str(row.value)
            self.initial[f"{row.candidate_id}-{row.criterion}-reason"] = row.reason
        for declared in assessor.conflicts.all():
            self.initial[f"{declared.candidate_id}-conflict"] = declared.reason

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
