"""The forms of the owner: its answer, its progress, other terms. The same by link and signed in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import ThaiDateField
from phakhi.undertakings.forms.fields import line, photo, scan, words


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
        _("Your name"), 200, hint=_("Who answers for the partner. Not shown to the public.")
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


class ProgressForm(forms.Form):
    text = words(_("How far is it?"), 2000, example="วัดน้ำแล้ว 8 จุดจาก 12 จุด")
    percent = forms.IntegerField(
        label=_("Done so far, in percent"), min_value=0, max_value=100, required=False
    )
    photo = photo()


class ReportForm(forms.Form):
    outcome = words(_("What came of it"), 2000, hint=_("The secretary confirms it."), rows=4)
    photo = photo()


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
