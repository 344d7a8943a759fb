"""Registers of numbers, and the numbers that are given from them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core.thai import arabic_digits
from phakhi.papers.forms.fields import day
from phakhi.papers.models import Book, Number

REGISTERS = (
    ("order", _("Orders")),
    ("letter", _("Outgoing letters")),
    ("circular", _("Circulars")),
    ("other", _("Other papers")),
)
GIVERS = (
    ("clerk", _("The clerk: from the office's own paper register; gaps may be left")),
    ("platform", _("The platform: counted on without a gap")),
)
NO_REGISTER = _("Open a register first, then take a number from it.")


class ThaiNumberField(forms.IntegerField):
    """Takes Thai digits, too."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, value: Any) -> int | None:
        return super().to_python(arabic_digits(value) if isinstance(value, str) else value)


class BookForm(forms.Form):
    name = forms.CharField(
        label=_("Name of the register"),
        max_length=120,
        widget=forms.TextInput(attrs={"data-example": "ทะเบียนคำสั่งจังหวัด"}),
    )
    kind = forms.ChoiceField(label=_("For which papers"), choices=REGISTERS)
    pattern = forms.CharField(
        label=_("How a number is written"),
        max_length=80,
        help_text=_("{number} stands for the number, {year} for the Buddhist year."),
        widget=forms.TextInput(attrs={"data-example": "นม 0017.2/{number}"}),
    )
    gives = forms.ChoiceField(
        label=_("Who gives the numbers"), choices=GIVERS, widget=forms.RadioSelect
    )
    starts_anew_each_year = forms.BooleanField(
        label=_("It starts at 1 again each calendar year"), required=False
    )

    def clean_pattern(self) -> str:
        pattern: str = self.cleaned_data["pattern"]
        if "{number}" not in pattern:
            raise forms.ValidationError(_("Write {number} where the number stands."))
        return pattern


class ReserveForm(forms.Form):
    number = ThaiNumberField(
        label=_("Number"),
        required=False,
        min_value=1,
        max_value=999_999,
        help_text=_("As the register says. Left empty, it is the next free one."),
    )
    on = day(_("Day it was given"))
    note = forms.CharField(
        label=_("Note"),
        max_length=250,
        required=False,
        help_text=_("Whom it is kept for, for example."),
    )


class NumberForm(forms.Form):
    """One that was reserved, or a new one of a register."""

    reserved = forms.ModelChoiceField(
        label=_("A number that was reserved"),
        queryset=Number.objects.none(),
        required=False,
        empty_label=_("Take a new one"),
    )
    book = forms.ModelChoiceField(
        label=pgettext_lazy("numbers", "Register"),
        queryset=Book.objects.none(),
        required=False,
        empty_label=None,
    )
    number = ThaiNumberField(
        label=_("Number"),
        required=False,
        min_value=1,
        max_value=999_999,
        help_text=_("As the register says. Left empty, it is the next free one."),
    )
    on = day(_("Day it was given"))

    def __init__(self, books: Any, reserved: Any, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        fields: dict[str, Any] = self.fields
        fields["book"].queryset, fields["reserved"].queryset = books, reserved
        if not reserved.exists():
            del self.fields["reserved"]
            fields["book"].required = True
            fields["book"].error_messages["required"] = NO_REGISTER

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not (cleaned.get("reserved") or cleaned.get("book") or "book" in self.errors):
            self.add_error("book", NO_REGISTER)
        return cleaned
