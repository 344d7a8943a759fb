"""A bound form field as the page shows it: label, hint, example, control, error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

_DASHES = "---------"  # Django's own empty choice says nothing
_LISTS = (forms.RadioSelect, forms.CheckboxSelectMultiple)


@dataclass(frozen=True, slots=True)
class Control:
    """What components/field.html draws."""

    bound: BoundField
    hint: object
    example: object
    wide: bool

    @property
    def id(self) -> str:
        return self.bound.auto_id

    @property
    def kind(self) -> str:
        widget = self.bound.field.widget
        if isinstance(widget, _LISTS):
            return "list"
        if isinstance(widget, forms.CheckboxInput):
            return "check"
        return str(widget.attrs.get("data-kind") or getattr(widget, "input_type", "text"))

    @property
    def is_short(self) -> bool:
        return self.kind in {"date", "number", "tel"}

    @property
    def drawn(self) -> SafeString:
        return self.bound.as_widget(attrs=self._attributes())

    @property
    def choices(self) -> list[Any]:
        return list(self.bound.subwidgets)

    @property
    def described_by(self) -> str:
        parts = {"hint": self.hint, "example": self.example, "error": self.bound.errors}
        return " ".join(f"{self.id}-{name}" for name, there in parts.items() if there)

    def _attributes(self) -> dict[str, Any]:
        found = {"aria-describedby": self.described_by or None}
        if self.bound.errors:
            found["aria-invalid"] = "true"
        return {name: value for name, value in found.items() if value}


def control_of(bound: BoundField, hint: object, example: object, wide: bool) -> Control:
    """A field may carry its example itself: `widget.attrs["data-example"]`."""
    own = bound.field.widget.attrs.get("data-example", "")
    _name_the_empty(bound.field)
    return Control(bound, hint or bound.help_text, example or own, wide)


def _name_the_empty(field: Any) -> None:
    if isinstance(field, forms.ModelChoiceField):
        field.empty_label = _("Choose…") if field.empty_label == _DASHES else field.empty_label
    elif isinstance(field.widget, forms.Select):
        choices = list(field.widget.choices)
        if choices and choices[0][1] == _DASHES:
            field.widget.choices = [(choices[0][0], _("Choose…")), *choices[1:]]


def anchor_of(bound: BoundField) -> str:
    """Where a link in the error summary leads: the first thing one can type into."""
    several = isinstance(bound.field.widget, _LISTS)
    return f"{bound.auto_id}_0" if several else str(bound.auto_id)


def faults_of(form: forms.BaseForm) -> list[tuple[str, str, str]]:
    """(anchor, label, sentence) of each error; those of the whole form have no anchor."""
    whole = [("", "", str(error)) for error in form.non_field_errors()]
    return whole + [
        (anchor_of(bound), str(bound.label), str(error)) for bound in form for error in bound.errors
    ]
