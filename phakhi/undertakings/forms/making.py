"""The forms of the secretary: enter, propose, refer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.undertakings.forms.fields import due, line, owner, public, words


class _Asking(forms.Form):
    """`owner` comes in as a partner and goes out as its party."""

    def _owner_of(self) -> Any:
        found = self.cleaned_data.get("owner")
        return found.party if found else None


class CreateForm(_Asking):
    text = words(_("What is to be done"), 4000, rows=4, example="ให้ติดตั้งเครื่องวัดน้ำ 12 จุดริมลำน้ำ")
    source = line(
        _("Where it comes from"),
        250,
        hint=_("For what was not resolved on this platform: which meeting, which letter."),
        required=True,
        example="มติคณะกรรมการ ครั้งที่ 2/2569 วาระที่ 5.1",
    )
    decided_on = ThaiDateField(label=_("Decided on"))
    is_public = public()

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["owner"] = owner(acting, required=False)
        self.fields["due_on"] = due(required=False)
        self.fields["answer_due_on"] = due(_("Answer until"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("owner") and not cleaned.get("due_on"):
            self.add_error("due_on", _("Say until when it is to be done."))
        cleaned["owner"] = self._owner_of()
        return cleaned


class ProposeForm(_Asking):
    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["owner"] = owner(acting)
        self.fields["due_on"] = due()
        self.fields["answer_due_on"] = due(_("Answer until"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["owner"] = self._owner_of()
        return cleaned
