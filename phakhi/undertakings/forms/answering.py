"""The forms of the owner: its answer, its progress, other terms. The same by link and signed in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField
from phakhi.undertakings.forms.fields import line, scan, words


class AnswerForm(forms.Form):
    """Three answers; each says what it needs."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[
            ("yes", _("We take it on as it is")),
            ("terms", _("We take it on, on other terms")),
            ("no", _("We do not take it on")),
        ],
        widget=forms.RadioSelect,
    )
    due_on = ThaiDateField(
        label=_("Other terms: done by which day"),
        help_text=_("Only if you take it on on other terms."),
        required=False,
    )
    text = words(
        _("Other terms: what you would do instead"),
        4000,
        hint=_("Only if the scope should be another. The body agrees, or says why not."),
        required=False,
    )
    reason = words(
        _("Why other terms, or why not"),
        hint=_("Read by the body and its office, not by the public."),
        required=False,
    )
    speaker = line(
        _("Your name"), 200, hint=_("Needed if you take it on. Not shown to the public.")
    )
    speaker_post = line(_("Your post"), 200)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        answer = cleaned.get("answer")
        if answer in ("no", "terms") and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("Write a short reason."))
        has_terms = cleaned.get("due_on") or cleaned.get("text", "").strip()
        if answer == "terms" and not has_terms and "due_on" not in self.errors:
            self.add_error("due_on", _("Name another day, or write what you would do instead."))
        if answer == "yes" and not cleaned.get("speaker", "").strip():
            self.add_error("speaker", _("Write who answers for the partner."))
        return cleaned


class PaperAnswerForm(AnswerForm):
    upload = scan()
