"""Proposing somebody, and the nominee's answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.fields import PersonField, PostField
from phakhi.bodies.keeping import is_office
from phakhi.bodies.labels import role_label
from phakhi.bodies.models import Body, Seat
from phakhi.core.acting import Acting
from phakhi.governance.forms.fields import answer_until, scan, words
from phakhi.networks.picking.field import PartnerField
from phakhi.parties.models import Party


class SeatChoice(forms.ModelChoiceField):
    """A chair by its place and role, with whoever it is meant for."""

    def label_from_instance(self, seat: Any) -> str:
        role = f"{seat.place}. {role_label(seat.body.form, seat.role)}"
        meant = seat.post.title if seat.post else seat.party.name if seat.party else ""
        return f"{role} · {meant}" if meant else role


def seats_of(body: Body) -> Any:
    seats = Seat.objects.filter(body=body).standing()
    return seats.select_related("body", "post", "party").order_by("place")


class NominateForm(forms.Form):
    """For members: oneself, or the partner one speaks for; the office proposes anybody."""

    seat = SeatChoice(label=_("Which seat?"), queryset=Seat.objects.none(), empty_label=None)
    nominee = forms.ChoiceField(label=_("Whom do you propose?"))
    statement = words(
        _("Why this nominee?"),
        2000,
        hint=_("The office and the nominee read this."),
        example="ทำงานกับชุมชนลุ่มน้ำมาสิบปี รู้จักคนทุกหมู่บ้าน",
    )

    def __init__(self, acting: Acting, body: Body, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["seat"].queryset = seats_of(body)  # type: ignore[attr-defined]
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

    seat = SeatChoice(label=_("Which seat?"), queryset=Seat.objects.none(), empty_label=None)
    statement = words(_("Why this nominee?"), 2000, hint=_("The nominee reads this."))
    answer_due_on = answer_until()

    def __init__(self, acting: Acting, body: Body, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["seat"].queryset = seats_of(body)  # type: ignore[attr-defined]
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


class AnswerForm(forms.Form):
    """The nominee's own word, with the declaration of interests."""

    answer = forms.ChoiceField(
        label=_("Will you take this seat?"),
        choices=[("yes", _("Yes, I will")), ("no", _("No"))],
        widget=forms.RadioSelect,
    )
    has_conflict = forms.ChoiceField(
        label=_("Is there a conflict of interest?"),
        help_text=_(
            "For example: you, your family or your firm gains from what this body decides. "
            "It does not bar you by itself; hiding it does."
        ),
        choices=[("no", _("None that I know of")), ("yes", _("Yes, this one:"))],
        widget=forms.RadioSelect,
        required=False,
    )
    conflict = words(_("Which conflict of interest?"), 1000, required=False)
    reason = words(_("If not: why?"), hint=_("Read by the office alone."), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") != "yes":
            return cleaned
        if not cleaned.get("has_conflict"):
            self.add_error("has_conflict", _("Answer this, too: it is needed for a yes."))
        if cleaned.get("has_conflict") == "yes" and not cleaned.get("conflict", "").strip():
            self.add_error("conflict", _("Say what the conflict of interest is."))
        return cleaned

    def said(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "says_yes": given["answer"] == "yes",
            "has_conflict": given["has_conflict"] == "yes",
            "conflict": given["conflict"],
            "reason": given["reason"],
        }


class PaperAnswerForm(AnswerForm):
    """Typed in by an officer from the signed paper."""

    scan = scan()


class WaiverForm(forms.Form):
    """`needed`: the check found something that the office may go on with."""

    waiver = words(
        _("Why does the office go on?"),
        1000,
        hint=_("It is kept with your name and shown to whoever signs."),
        required=False,
    )

    def __init__(self, *args: Any, needed: bool = True, **options: Any) -> None:
        super().__init__(*args, **options)
        if not needed:
            del self.fields["waiver"]
        else:
            self.fields["waiver"].required = True


class ReasonForm(forms.Form):
    reason = words(_("Reason"), hint=_("It is kept, and whoever it concerns reads it."))
