"""One table of seats that change hands; rows may be pasted from a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PersonField
from phakhi.appointments.queries.succession import Change
from phakhi.appointments.services import Line
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.picking import MARK
from phakhi.core.thai import arabic_digits, match_key


class SuccessionForm(forms.Form):
    """A person field for each seat that needs an order."""

    effective_on = ThaiDateField(
        label=_("In force from"),
        help_text=_("Leave it empty: from the day it is signed."),
        required=False,
    )
    combined = forms.ChoiceField(
        label=_("How many orders?"),
        choices=[
            ("", _("One order for each body")),
            ("yes", _("One order for all of them together")),
        ],
        widget=forms.RadioSelect,
        required=False,
        initial="",
    )

    def __init__(
        self, acting: Acting, changes: Sequence[Change], *args: Any, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.changes = [one for one in changes if one.needs_order]
        for one in self.changes:
            label = _("Successor for seat %(place)s of %(body)s") % {
                "place": one.seat.place,
                "body": one.body.name,
            }
            self.fields[one.field] = PersonField(acting=acting, label=label, required=False)

    def rows(self) -> list[tuple[Change, Any]]:
        return [(one, self[one.field]) for one in self.changes]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.get(one.field) for one in self.changes):
            raise forms.ValidationError(_("Name a successor for at least one seat."))
        return cleaned

    def lines(self) -> list[Line]:
        chosen = [(one, self.cleaned_data.get(one.field)) for one in self.changes]
        return [
            Line(seat=one.seat, person=person, party=one.seat.party)
            for one, person in chosen
            if person is not None
        ]


class PasteForm(forms.Form):
    """Columns: body (code, short or full name), seat no., successor, post (optional)."""

    pasted = forms.CharField(
        label=_("Paste rows from a spreadsheet"),
        help_text=_("Columns: body, seat number, successor's name, post (may be empty)."),
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
        max_length=60_000,
    )


def read_pasted(
    text: str, changes: Sequence[Change]
) -> tuple[dict[str, str], list[tuple[int, Any, Any]]]:
    """What each row fills in, and (row, column, what is wrong) of those that fit nothing."""
    open_seats = {
        _key(name, one): one for one in changes if one.needs_order for name in _names(one)
    }
    filled: dict[str, str] = {}
    faults: list[tuple[int, Any, Any]] = []
    for number, row in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in row.replace("\x00", "").split("\t")]
        if not any(cells):
            continue
        one = open_seats.get((match_key(cells[0]), _place(cells)))
        if fault := _fault(cells, one, changes):
            faults.append((number, *fault))
        elif one is not None:
            filled[one.field] = MARK.join(filter(None, cells[2:4]))
    return filled, faults


def _names(one: Change) -> set[str]:
    body = one.body
    return {body.public_code, body.short_name, body.name_th, body.name_en} - {""}


def _key(name: str, one: Change) -> tuple[str, int]:
    return match_key(name), one.seat.place


def _place(cells: Sequence[str]) -> int:
    text = arabic_digits(cells[1]) if len(cells) > 1 else ""
    return int(text) if text.isdecimal() and len(text) < 6 else 0


def _fault(
    cells: Sequence[str], one: Change | None, changes: Sequence[Change]
) -> tuple[Any, Any] | None:
    if len(cells) < 3 or not cells[2]:
        return _("successor's name"), _("is missing: three columns are needed")
    if one is not None:
        return None
    bodies = {match_key(name) for change in changes for name in _names(change)}
    if match_key(cells[0]) not in bodies:
        return _("body"), _("is none of the bodies in the table")
    return _("seat number"), _("is no seat of this body that waits for a successor")
