"""Two forms for two sheets: the named one and the one without a name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.surveys.forms.steps import StepForm
from phakhi.surveys.steps import Step


class NamedSheetForm(forms.Form):
    speaker = forms.CharField(label=_("Who filled in the paper"), max_length=150)
    speaker_post = forms.CharField(label=_("Post"), max_length=150, required=False)
    scan = forms.FileField(
        label=_("Scan or photograph of the sheet with the name"),
        help_text=_("PDF, PNG or JPG. Never scan the sheet without a name."),
    )


class TypedCheckForm(forms.Form):
    agrees = forms.ChoiceField(
        label=_("Does what was typed agree with the paper?"),
        choices=[("yes", _("Yes, word for word")), ("no", _("No, it must be typed again"))],
        widget=forms.RadioSelect,
    )


def sheet_forms(steps: Iterable[Step], data: Any, sheet: str) -> list[StepForm]:
    """One small form a step, told apart by its key."""
    return [StepForm(step, data, sheet=sheet, prefix=step.key) for step in steps]


def told(forms_: Iterable[StepForm]) -> Mapping[UUID, Mapping[str, Any]]:
    """Partners about whom the paper says anything."""
    return {UUID(form.step.key): form.facts for form in forms_ if any(form.facts.values())}


def judged(forms_: Iterable[StepForm]) -> Mapping[str, Mapping[str, Any]]:
    return {form.step.key: form.judged for form in forms_ if form.judged}
