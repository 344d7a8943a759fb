"""The small forms of a workspace."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.networks.picking.field import PartnerField
from phakhi.undertakings.forms.fields import line, words


class TopicForm(forms.Form):
    title = line(_("What is it about"), 250, required=True, example="จุดติดตั้งเครื่องวัดน้ำ")


class MessageForm(forms.Form):
    text = words(_("Message"), 4000, required=False)
    upload = forms.FileField(
        label=_("File"), help_text=_("PDF, picture or spreadsheet, at most 10 MB"), required=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("text", "").strip() and not cleaned.get("upload") and not self.errors:
            self.add_error("text", _("Write a message or add a file."))
        return cleaned


class TaskForm(forms.Form):
    """A note among those who work on it: a partner outside is asked by an undertaking."""

    task = line(_("What is to be done"), 500, required=True, example="ส่งรายชื่อจุดติดตั้ง")
    due_on = ThaiDateField(label=_("Until"), required=False)

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["who"] = PartnerField(acting=acting, label=_("Who"), required=False)
        self.order_fields(["task", "who", "due_on"])
