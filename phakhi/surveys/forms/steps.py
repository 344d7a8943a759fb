"""The form of one step, made from its questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.surveys.instruments.relationship import FREQUENCY, INTENSITY, TIES
from phakhi.surveys.instruments.wording import Question
from phakhi.surveys.steps import Step

TELLS = ("kinds", "frequency", "intensity")


class Scale(forms.RadioSelect):
    """Drawn as a row of large squares (surveys/scale.html)."""


def scale_field(question: Question, *, required: bool) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=question.text,
        choices=question.choices,
        coerce=int,
        empty_value=None,
        required=required,
        widget=Scale,
        error_messages={"required": _("Choose one answer")},
    )


class StepForm(forms.Form):
    """`facts` and `judged` apart: they never lie in the same column."""

    def __init__(self, step: Step, data: Any = None, *, sheet: str = "", **options: Any) -> None:
        """`sheet`: only the judgements ("judged") or only the facts ("facts") of a paper form."""
        super().__init__(data, **options)
        self.step = step
        if step.has_ties and sheet != "judged":
            self._ask_ties(required=not sheet)
        if sheet != "facts":
            for question in step.judged:
                self.fields[question.code] = scale_field(question, required=False)
            if step.has_words:
                self.fields["words"] = _words()

    def _ask_ties(self, *, required: bool) -> None:
        self.fields["kinds"] = forms.MultipleChoiceField(
            label=_("What do you do together?"),
            choices=TIES.choices(get_language() or "th"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["frequency"] = scale_field(FREQUENCY, required=required)
        self.fields["intensity"] = scale_field(INTENSITY, required=required)

    @property
    def facts(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in TELLS if name in self.cleaned_data}

    @property
    def judged(self) -> dict[str, Any]:
        kept = {name: value for name, value in self.cleaned_data.items() if name not in TELLS}
        return {name: value for name, value in kept.items() if value}

    @property
    def told_fields(self) -> list[Any]:
        return [self[name] for name in TELLS if name in self.fields]

    @property
    def judged_fields(self) -> list[Any]:
        return [
            self[question.code] for question in self.step.judged if question.code in self.fields
        ]


def _words() -> forms.CharField:
    return forms.CharField(
        label=_("What makes you say so?"),
        help_text=_("An example in a few words. It is read without your name: name nobody."),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def initial_of(facts: Mapping[str, Any], judged: Mapping[str, Any]) -> dict[str, Any]:
    return {**facts, **judged}
