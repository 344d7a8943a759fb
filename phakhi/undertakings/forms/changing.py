"""Other terms asked for and answered, and a reason where a step needs one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField
from phakhi.undertakings.forms.fields import scan, words


class ChangeForm(forms.Form):
    due_on = ThaiDateField(label=_("New day"), required=False)
    text = words(
        _("What would be done instead"),
        4000,
        hint=_("Leave it empty if only the day changes."),
        required=False,
    )
    why = words(_("Why"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        nothing = not cleaned.get("due_on") and not cleaned.get("text", "").strip()
        if nothing and "due_on" not in self.errors:
            self.add_error("due_on", _("Name a new day, or write what would be done instead."))
        return cleaned


class PaperChangeForm(ChangeForm):
    upload = scan()


class ChangeAnswerForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("Does the body agree?"),
        choices=[("allow", _("Yes: these terms stand from now on")), ("decline", _("No"))],
        widget=forms.RadioSelect,
    )
    answer = words(_("What do you say to it?"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == "decline" and not cleaned.get("answer", "").strip():
            self.add_error("answer", _("Write why not."))
        return cleaned


class ReasonForm(forms.Form):
    """`required` False: a word that may be left out."""

    reason = words(_("Reason"), hint=_("Kept, and read by those who have to do with it."))

    def __init__(self, *args: Any, required: bool = True, upload: bool = False, **options: Any):
        super().__init__(*args, **options)
        self.fields["reason"].required = required
        if upload:
            self.fields["upload"] = scan()
