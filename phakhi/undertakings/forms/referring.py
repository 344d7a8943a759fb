"""The forms of a matter between bodies: asked, replied."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body
from phakhi.undertakings.forms.fields import due, public, words


class ReferForm(forms.Form):
    target = forms.ModelChoiceField(
        label=_("To which body"), queryset=Body.objects.none(), empty_label=None
    )
    question = words(
        _("What is asked of it"),
        4000,
        rows=5,
        example="ขอความเห็นเรื่องงบประมาณติดตั้งเครื่องวัดน้ำ",
    )
    reply_due_on = due(_("Reply until"))
    is_public = public()

    def __init__(self, targets: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["target"].queryset = targets  # type: ignore[attr-defined]


class ReplyForm(forms.Form):
    act = forms.ChoiceField(
        label=_("What do you do with it?"),
        choices=[
            ("take_up", _("We take it up and reply later")),
            ("reply", _("We reply now")),
            ("refuse", _("We send it back with a reason")),
        ],
        widget=forms.RadioSelect,
    )
    reply = words(_("Reply or reason"), 4000, rows=5, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("act") != "take_up" and not cleaned.get("reply", "").strip():
            self.add_error("reply", _("Write the reply or the reason."))
        return cleaned
