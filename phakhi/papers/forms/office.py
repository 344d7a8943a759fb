"""The office's heading, and a letter it writes for itself."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.papers.forms.fields import words


class LetterheadForm(forms.Form):
    emblem = forms.FileField(
        label=_("Emblem"),
        required=False,
        help_text=_(
            "PNG or JPG, at most 2 MB, at least 600 pixels high. The province puts in its own "
            "file: none comes with the platform."
        ),
    )
    without_emblem = forms.BooleanField(
        label=_("Leave the place of the emblem empty"), required=False
    )
    office = forms.CharField(
        label=_("Sender's office"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "สำนักงานจังหวัดตัวอย่าง"}),
    )
    address = forms.CharField(
        label=_("Address on letters"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"data-example": "ศาลากลางจังหวัด ถนนตัวอย่าง 30000"}),
    )
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    font = forms.CharField(
        label=_("Own font's name"),
        max_length=80,
        required=False,
        help_text=_(
            "As the font calls itself, for example TH SarabunPSK. Its files are laid into the "
            "platform's font folder; without them the papers are set in Sarabun."
        ),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("emblem") and cleaned.get("without_emblem"):
            self.add_error(
                "without_emblem", _("Choose a file, or leave the place empty: not both.")
            )
        return cleaned


class LetterForm(forms.Form):
    subject = forms.CharField(label=pgettext_lazy("paper", "What it is about"), max_length=400)
    to = forms.CharField(
        label=pgettext_lazy("paper", "To whom"),
        max_length=250,
        widget=forms.TextInput(attrs={"data-example": "นายกองค์การบริหารส่วนตำบลตัวอย่าง"}),
    )
    paragraphs = words(
        _("Paragraphs"), 12_000, rows=10, hint=_("Leave an empty line between paragraphs.")
    )
    enclosures = words(_("Enclosed"), 2000, rows=2, required=False, hint=_("One on each line."))

    @property
    def texts(self) -> tuple[str, ...]:
        typed = self.cleaned_data["paragraphs"].replace("\r\n", "\n").split("\n\n")
        return tuple(" ".join(part.split()) for part in typed if part.strip())

    @property
    def enclosed(self) -> tuple[str, ...]:
        return tuple(
            line.strip() for line in self.cleaned_data["enclosures"].splitlines() if line.strip()
        )
