"""What a body works with, line by line; an empty line is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import BodyResource
from phakhi.core.form_fields import BahtField
from phakhi.core.labels import label
from phakhi.core.presets import RESOURCES

ROWS = 6


class ResourcesForm(forms.Form):
    def __init__(self, kept: Sequence[BodyResource], *args: Any, **options: Any) -> None:
        options.setdefault("initial", _initial(kept))
        super().__init__(*args, **options)
        self.kept = list(kept)
        self.rows = max(ROWS, len(kept) + 1)
        kinds = [("", "–"), *((code, label("resources", code)) for code in RESOURCES)]
        for row in range(self.rows):
            fields = {
                "kind": forms.ChoiceField(label=_("Resource"), choices=kinds, required=False),
                "what": forms.CharField(label=_("What"), max_length=250, required=False),
                "amount": BahtField(label=_("Baht a year"), max_digits=14, required=False),
            }
            self.fields |= {f"{name}{row}": one for name, one in fields.items()}

    def lines(self) -> list[dict[str, Any]]:
        names = ("kind", "what", "amount")
        return [{name: self[f"{name}{row}"] for name in names} for row in range(self.rows)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for row in range(self.rows):
            kind, what = cleaned.get(f"kind{row}"), cleaned.get(f"what{row}")
            if bool(kind) != bool(what):
                name = f"what{row}" if kind else f"kind{row}"
                self.add_error(name, _("Fill the whole line, or leave all of it empty."))
        return cleaned

    @property
    def resources(self) -> list[dict[str, Any]]:
        """The year and the giver of a line are not asked here: they stay."""
        given = self.cleaned_data
        return [
            {"kind": given[f"kind{n}"], "what": given[f"what{n}"], "amount": given[f"amount{n}"]}
            | self._unasked(n)
            for n in range(self.rows)
            if given[f"kind{n}"]
        ]

    def _unasked(self, row: int) -> dict[str, Any]:
        one = self.kept[row] if row < len(self.kept) else None
        same = one is not None and one.kind == self.cleaned_data[f"kind{row}"]
        return {"fiscal_year": one.fiscal_year, "source": one.source} if one and same else {}


def _initial(kept: Sequence[BodyResource]) -> dict[str, Any]:
    initial: dict[str, Any] = {}
    for row, one in enumerate(kept):
        initial |= {f"kind{row}": one.kind, f"what{row}": one.what, f"amount{row}": one.amount}
    return initial
