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
        error_messages={"required": _("Answer this, too: it is needed for a yes.")},
    )
    conflict = words(_("If there is one: which?"), 1000, required=False)
    reason = words(_("If not: why?"), hint=_("Read by the office alone."), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["has_conflict"].required = self.data.get("answer") != "no"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") != "yes":
            return cleaned
        if cleaned.get("has_conflict") == "yes" and not cleaned.get("conflict", "").strip():
            self.add_error("conflict", _("Say what the conflict of interest is."))
        return cleaned

    def said(self) -> dict[str, Any]:
        """Whoever says no declares nothing."""
        given, says_yes = self.cleaned_data, self.cleaned_data["answer"] == "yes"
        return {
            "says_yes": says_yes,
            "has_conflict": given["has_conflict"] == "yes" if says_yes else None,
            "conflict": given["conflict"],
            "reason": given["reason"],
        }


class PaperAnswerForm(AnswerForm):
    """Typed in by an officer from the signed paper."""

    scan = scan()
