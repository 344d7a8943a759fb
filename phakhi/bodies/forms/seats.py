"""A chair, who is put on it, and how it goes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.accounts.picking.fields import PersonField, PostField
from phakhi.bodies.forms.fields import why
from phakhi.bodies.labels import kind_label, role_label
from phakhi.bodies.models import Body, Seat
from phakhi.bodies.types import SEAT_KINDS, SEAT_ROLES
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.core.labels import label
from phakhi.core.presets import PARTIES
from phakhi.networks.picking.field import PartnerField

WHO = (("", _("Not said")), ("true", _("Yes")), ("false", _("No")))


class SeatForm(forms.Form):
    role = forms.ChoiceField(label=pgettext_lazy("bodies", "Seat"))
    kind = forms.ChoiceField(label=_("Filled as"), widget=forms.RadioSelect)
    post = forms.Field()
    party = forms.Field()
    party_class = forms.ChoiceField(
        label=_("Counts for"),
        help_text=_("Left open, it follows the party of the seat."),
        required=False,
    )
    liaison = forms.ModelChoiceField(
        label=_("Links to the body"),
        help_text=_("Whoever sits here reports there, too."),
        queryset=Body.objects.none(),
        required=False,
    )
    since = ThaiDateField(
        label=_("At the table since"),
        help_text=_("Leave empty if it has been there from the beginning."),
        required=False,
    )
    note = forms.CharField(label=_("Note"), max_length=250, required=False)

    def __init__(
        self, acting: Acting, body: Body, seat: Seat | None, *args: Any, **options: Any
    ) -> None:
        self.body = body
        if seat is not None:
            options.setdefault("initial", initial_of(seat))
        super().__init__(*args, **options)
        self._offer(acting)

    def _offer(self, acting: Acting) -> None:
        fields: dict[str, Any] = self.fields
        form = self.body.form
        fields["role"].choices = [(code, role_label(form, code)) for code in SEAT_ROLES]
        fields["kind"].choices = [(code, kind_label(code)) for code in SEAT_KINDS]
        parties = [(code, label("parties", code)) for code in PARTIES]
        fields["party_class"].choices = [("", "–"), *parties]
        others = Body.objects.visible_to(acting).exclude(pk=self.body.pk).exclude(state="ended")
        fields["liaison"].queryset = others
        by_post = _("For a seat by post: whoever holds the post sits.")
        self.fields["post"] = PostField(
            acting=acting, label=_("Post"), help_text=by_post, required=False
        )
        for_party = _("For a representative: whom the seat belongs to.")
        self.fields["party"] = PartnerField(
            acting=acting, label=_("Partner"), help_text=for_party, required=False
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") == "ex_officio" and not cleaned.get("post"):
            self.add_error("post", _("A seat held by a post needs the post. Choose it."))
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        values = dict(self.cleaned_data)
        partner = values.pop("party")
        return values | {"party": partner.party if partner else None}


def initial_of(seat: Seat) -> dict[str, Any]:
    names = ("role", "kind", "post", "party_class", "liaison", "since", "note")
    actor = getattr(seat.party, "actor", None) if seat.party else None
    return {name: getattr(seat, name) for name in names} | {"party": actor}


class TermForm(forms.Form):
    """Who sits there; an order fills seats by itself, this is for what was decided before."""

    person = forms.Field()
    party = forms.Field()
    since = ThaiDateField(label=_("Sits from"))
    until = ThaiDateField(
        label=_("Until, this day no longer"),
        help_text=_("Leave empty if no day is fixed."),
        required=False,
    )
    number = forms.IntegerField(
        label=_("Which term in a row"), min_value=1, max_value=20, initial=1
    )
    is_woman = forms.NullBooleanField(label=_("A woman"), widget=forms.Select(choices=WHO))
    is_young = forms.NullBooleanField(label=_("Under 35"), widget=forms.Select(choices=WHO))

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"] = PersonField(acting=acting, label=_("Person"), required=False)
        self.fields["party"] = PartnerField(
            acting=acting,
            label=_("Sent by the partner"),
            help_text=_("Without a person: the partner sends somebody each time."),
            required=False,
        )
        self.order_fields(["person", "party"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not (cleaned.get("person") or cleaned.get("party")):
            self.add_error("person", _("Say who sits there: a person, or the partner that sends."))
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until <= since:
            self.add_error("until", _("The last day lies before the first. Check both dates."))
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        values = dict(self.cleaned_data)
        partner = values.pop("party")
        return values | {"party": partner.party if partner else None}


class EndSeatForm(forms.Form):
    on = ThaiDateField(label=_("First day without this seat"))


class EndTermForm(forms.Form):
    until = ThaiDateField(label=_("First day no longer held"))
    why = why()
