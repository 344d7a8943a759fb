"""Proposing somebody for a seat."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PersonField, PostField
from phakhi.bodies.keeping import is_office
from phakhi.bodies.labels import role_label
from phakhi.bodies.models import Body, Seat
from phakhi.core.acting import Acting
from phakhi.governance.forms.fields import answer_until, words
from phakhi.networks.picking.field import PartnerField
from phakhi.parties.models import Party


class SeatChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A chair by its place and role, with whoever it is meant for."""

    def label_from_instance(self, seat: Any) -> str:
        role = f"{seat.place}. {role_label(seat.body.form, seat.role)}"
        meant = seat.post.title if seat.post else seat.party.name if seat.party else ""
        return f"{role} · {meant}" if meant else role


def open_seats(body: Body) -> Any:
    """For nominees: a seat by post has none."""
    return seats_of(body).exclude(kind="ex_officio")


def seats_of(body: Body) -> Any:
    seats = Seat.objects.filter(body=body).standing()
    return seats.select_related("body", "post", "party").order_by("place")


class NominateForm(forms.Form):
    """For members: oneself, or the partner one speaks for; the office proposes anybody."""

    seat = SeatChoice(label=_("Which seat?"), queryset=Seat.objects.none())
    nominee = forms.ChoiceField(label=_("Whom do you propose?"))
    statement = words(
        _("Why this nominee?"),
        2000,
        hint=_("The office and the nominee read this."),
        example="ทำงานกับชุมชนลุ่มน้ำมาสิบปี รู้จักคนทุกหมู่บ้าน",
    )

    def __init__(self, acting: Acting, body: Body, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["seat"].queryset = open_seats(body)  # type: ignore[attr-defined]
        mine = Party.objects.filter(pk__in=acting.own_parties).order_by("kind", "sort_key")
        self.parties = {str(party.pk): party for party in mine}
        choices = [(key, party.name) for key, party in self.parties.items()]
        self.fields["nominee"].choices = choices  # type: ignore[attr-defined]

    def proposed(self) -> dict[str, Any]:
        party = self.parties[self.cleaned_data["nominee"]]
        if party.is_person:
            return {"person": party}
        return {"party": party, "proposed_for": party}


class OfficeNominateForm(forms.Form):
    """One of person, post or organisation; a person may come for an organisation."""

    seat = SeatChoice(label=_("Which seat?"), queryset=Seat.objects.none())
    statement = words(_("Why this nominee?"), 2000, hint=_("The nominee reads this."))
    answer_due_on = answer_until()

    def __init__(self, acting: Acting, body: Body, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["seat"].queryset = open_seats(body)  # type: ignore[attr-defined]
        self.fields["person"] = PersonField(acting=acting, label=_("Person"), required=False)
        self.fields["post"] = PostField(
            acting=acting,
            label=_("Post"),
            required=False,
            help_text=_("Whoever holds the post sits, whoever it is."),
        )
        self.fields["partner"] = PartnerField(
            acting=acting,
            label=_("Organisation"),
            required=False,
            help_text=_("Whom the person represents; alone, it sends whom it likes."),
        )
        self.order_fields(["seat", "person", "post", "partner", "statement", "answer_due_on"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        named = any(cleaned.get(name) for name in ("person", "post", "partner"))
        if not named and not {"person", "post", "partner"} & self.errors.keys():
            self.add_error("person", _("Name a person, a post or an organisation."))
        return cleaned

    def proposed(self) -> dict[str, Any]:
        chosen = self.cleaned_data
        party = chosen["partner"].party if chosen["partner"] else None
        due = chosen["answer_due_on"]
        return {
            "person": chosen["person"],
            "post": chosen["post"],
            "party": party,
            "answer_due_on": due,
        }


def nominate_form(acting: Acting, body: Body) -> type[NominateForm] | type[OfficeNominateForm]:
    return OfficeNominateForm if is_office(acting, body) else NominateForm
