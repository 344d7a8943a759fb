"""The forms of a charter."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.governance.forms.fields import answer_until, scan, words


class CharterForm(forms.Form):
    text = words(
        _("Text of the charter"),
        20_000,
        rows=18,
        hint=_("One rule per line; number them as you like."),
        example="ข้อ 1 สมาชิกทุกองค์กรมีเสียงเท่ากัน",
    )
    note = words(_("What is new in it"), required=False, rows=2)
    share_needed = forms.IntegerField(
        label=_("How many percent of the members must adopt it"),
        help_text=_("100 means: every member. At least 51."),
        min_value=51,
        max_value=100,
        initial=100,
    )


class PutForm(forms.Form):
    answer_due_on = answer_until(required=True)


class CommentForm(forms.Form):
    text = words(_("Your comment"), 2000)


class AdoptForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[("yes", _("We adopt this charter")), ("no", _("We do not adopt it"))],
        widget=forms.RadioSelect,
    )
    reason = words(
        _("If you do not adopt it: why?"), hint=_("The other members read it."), required=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") == "no" and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("Write a short reason."))
        return cleaned


class PaperAdoptForm(AdoptForm):
    scan = scan()
