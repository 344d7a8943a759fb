"""Agencies are asked for names, write them, and the office takes them over."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PersonField
from phakhi.appointments.forms.nominations import SeatChoice, open_seats
from phakhi.appointments.forms.orders import ForwardForm
from phakhi.appointments.models import GivenName, NamesRequest
from phakhi.bodies.models import Seat
from phakhi.core.acting import Acting
from phakhi.governance.forms.fields import answer_until, scan, words
from phakhi.parties.queries import likely_duplicates

PARTS = (
    ("title", _("Title before the name"), 60, "นาย / นาง / นางสาว"),
    ("name", _("First name and surname"), 250, ""),
    ("post_title", _("Post"), 250, ""),
    ("phone", _("Telephone"), 40, ""),
)
MORE = 2


class AskNamesForm(ForwardForm):
    """The organisations that seats of the body are meant for, and any other."""

    wanted = forms.IntegerField(
        label=_("How many names from each?"), min_value=1, max_value=50, initial=1
    )
    answer_due_on = answer_until(required=True)
    text = words(_("What should they know?"), 2000, required=False)


class NamesForm(forms.Form):
    """One row for each name that was asked for, and some more."""

    def __init__(self, request: NamesRequest, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for number in range(1, request.wanted + MORE + 1):
            for key, label, limit, example in PARTS:
                attrs = {"data-example": example} if example else {}
                self.fields[f"{key}_{number}"] = forms.CharField(
                    label=label, max_length=limit, required=False,
                    widget=forms.TextInput(attrs=attrs),
                )  # fmt: skip
        self.fields["speaker"] = forms.CharField(
            label=_("Who answers for the agency? Name and post"), max_length=200
        )
        self.count = request.wanted + MORE

    def rows(self) -> list[tuple[int, list[Any]]]:
        """For the page: the fields of each name together."""
        return [
            (number, [self[f"{key}_{number}"] for key, *_rest in PARTS])
            for number in range(1, self.count + 1)
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not any(cleaned.get(f"name_{n}", "").strip() for n in range(1, self.count + 1)):
            self.add_error("name_1", _("Write at least one name."))
        for number in range(1, self.count + 1):
            others = any(cleaned.get(f"{k}_{number}", "") for k in ("post_title", "phone"))
            if others and not cleaned.get(f"name_{number}", "").strip():
                self.add_error(f"name_{number}", _("The name is missing in this row."))
        return cleaned

    def names(self) -> list[dict[str, str]]:
        given = self.cleaned_data
        return [
            {key: given[f"{key}_{number}"] for key, *_rest in PARTS}
            for number in range(1, self.count + 1)
        ]


class PaperNamesForm(NamesForm):
    """Typed in by an officer from the agency's letter."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["scan"] = scan()


class TakeOverForm(forms.Form):
    """A namesake is never taken for the same person by itself: the officer says so."""

    seat = SeatChoice(label=_("For which seat?"), queryset=Seat.objects.none())
    known = forms.ChoiceField(label=_("Who is this?"), widget=forms.RadioSelect)

    def __init__(self, acting: Acting, name: GivenName, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        seats = open_seats(name.request.body)
        self.fields["seat"].queryset = seats  # type: ignore[attr-defined]
        meant = seats.filter(party=name.request.party_id).first()
        self.fields["seat"].initial = meant
        self.same = {str(p.pk): p for p in likely_duplicates(acting, name.name, kind="person")[:8]}
        choices = [(key, party.name) for key, party in self.same.items()]
        fresh = ("", _("Somebody new: enter the name into the register"))
        other = ("other", _("Somebody else of the register:"))
        self.fields["known"].choices = [*choices, fresh, other]  # type: ignore[attr-defined]
        self.fields["known"].required = False
        self.fields["person"] = PersonField(acting=acting, label=_("Person"), required=False)

    def person(self) -> Any:
        known = self.cleaned_data["known"]
        return self.cleaned_data["person"] if known == "other" else self.same.get(known)
