"""Invented data for the design page and its tests; nothing here is real."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.form_fields import BahtField, ThaiDateField
from phakhi.core.presets import SECTORS

ACCENTS: Final = ("amber", "brick", "lotus", "plum", "indigo", "sky", "leaf", "bronze")


def sectors() -> list[tuple[str, str]]:
    return SECTORS.choices(get_language() or "th")


def counts() -> list[tuple[str, str, int]]:
    numbers = (912, 428, 701, 271)
    return [(code, label, number) for (code, label), number in zip(sectors(), numbers, strict=True)]


class SampleForm(forms.Form):
    """One of each kind of field."""

    name = forms.CharField(
        label=_("Name of the organisation"),
        help_text=_("As on its own letterhead, without abbreviations"),
        widget=forms.TextInput(attrs={"data-example": _("Sample Silk Community Enterprise")}),
    )
    email = forms.EmailField(label=_("E-mail"), required=False)
    since = ThaiDateField(label=_("Member since"))
    budget = BahtField(label=_("Budget share"), required=False)
    district = forms.ChoiceField(label=_("District"), choices=[("", "–"), ("3014", "ปักธงชัย")])
    level = forms.ChoiceField(
        label=_("Level"),
        choices=[("o", _("Organisation")), ("g", _("Group")), ("p", _("Person"))],
        widget=forms.RadioSelect,
    )
    resources = forms.MultipleChoiceField(
        label=_("Resources it can bring"),
        required=False,
        choices=[("b", _("Budget")), ("k", _("Knowledge")), ("p", _("Place"))],
        widget=forms.CheckboxSelectMultiple,
    )
    mission = forms.CharField(label=_("Mission"), widget=forms.Textarea, required=False)
    letter = forms.FileField(
        label=_("Letter of intent"), required=False, help_text=_("PDF, at most 25 MB")
    )
    secret = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        required=False,
    )
    agreed = forms.BooleanField(
        label=_("The public may see our contact"),
        help_text=_("You can take this back at any time"),
        required=False,
    )


def faulty_form() -> SampleForm:
    """Prefixed, so that its ids differ from those of the clean one on the same page."""
    form = SampleForm({"f-email": "สำนักงาน", "f-budget": "1,250,000.50"}, prefix="f")
    form.is_valid()
    return form


def rows() -> list[dict[str, Any]]:
    amounts = (Decimal("1250000"), Decimal("480000.50"), Decimal("90000"), Decimal("0"))
    names = (
        _("Sample Provincial Office"),
        _("Sample Chamber of Commerce"),
        _("Sample Silk Community Enterprise"),
        _("Sample group of flooded households"),
    )
    return [
        {"sector": code, "sector_label": label, "name": name, "amount": amount, "id": number}
        for number, ((code, label), name, amount) in enumerate(
            zip(sectors(), names, amounts, strict=True)
        )
    ]


def facts() -> list[tuple[Any, str]]:
    return [
        (_("Province"), "นครราชสีมา"),
        (_("District"), "ปักธงชัย"),
        (_("Number"), "นม 0017.2/ว 1234"),
    ]


def steps() -> list[dict[str, Any]]:
    return [
        {"label": _("Choose the file"), "url": "#"},
        {"label": _("Match the columns"), "url": ""},
        {"label": _("Repair the rows"), "url": ""},
        {"label": _("Take them in"), "url": ""},
    ]


def history() -> list[dict[str, Any]]:
    now = timezone.now()
    return [
        {"at": now, "what": _("Confirmed as a partner"), "who": _("Head of the provincial office"),
         "proof_url": "#"},
        {"at": now - timedelta(days=12), "what": _("Sent in from a paper form"),
         "who": _("Field officer")},
    ]  # fmt: skip


def phases(today: date) -> list[dict[str, Any]]:
    return [
        {"label": _("Invite"), "state": "past", "note": _("Ended 1 month ago")},
        {"label": _("Hear opinions"), "state": "now", "note": _("Everyone may take part"),
         "left": _("12 days left")},
        {"label": _("Committee decides"), "state": "next", "note": _("Starts in 2 weeks")},
        {"label": _("Official answer"), "state": "next"},
    ]  # fmt: skip
