"""The nominee's answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.governance.forms.fields import scan, words


class AnswerForm(forms.Form):
    """The nominee's own word, with the declaration of interests."""

    answer = forms.ChoiceField(
        label=_("Will you take this seat?"),
        choices=[("yes", _("Yes, I will")), ("no", _("No, I will not"))],
        widget=forms.RadioSelect,
    )
    has_conflict = forms.ChoiceField(
        label=_("If yes: is there a conflict of interest?"),
        help_text=_(
            "For example: you, your family or your firm gains from what this body decides. "
            "It does not bar you by itself; hiding it does."
        ),
        choices=[("no", _("None that I know of")), ("yes", _("Yes, this one:"))],
        widget=forms.RadioSelect,
        required=False,
    )
    conflict = words(_("Which conflict of interest?"), 1000, required=False)
    reason = words(_("If not: why?"), hint=_("Read by the office alone."), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") != "yes":
            return cleaned
        if not cleaned.get("has_conflict"):
            self.add_error("has_conflict", _("Answer this, too: it is needed for a yes."))
        if cleaned.get("has_conflict") == "yes" and not cleaned.get("conflict", "").strip():
            self.add_error("conflict", _("Say what the conflict of interest is."))
        return cleaned

    def said(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "says_yes": given["answer"] == "yes",
            "has_conflict": given["has_conflict"] == "yes",
            "conflict": given["conflict"],
            "reason": given["reason"],
        }


class PaperAnswerForm(AnswerForm):
    """Typed in by an officer from the signed paper."""

    scan = scan()
