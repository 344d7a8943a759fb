"""An order's beginning, its words, its lines."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.accounts.picking.fields import PersonField, PostField
from phakhi.appointments.forms.nominations import SeatChoice, seats_of
from phakhi.appointments.models import Act, AppointmentOrder, Nomination
from phakhi.appointments.names import line_name
from phakhi.bodies.models import Body, Seat
from phakhi.bodies.queries import bodies_of
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.networks.picking.field import PartnerField
from phakhi.parties.models import Party

BEGINS = _("Leave it empty: from the day it is signed.")


class NewOrderForm(forms.Form):
    body = forms.ModelChoiceField(label=_("For which body?"), queryset=Body.objects.none())
    with_posts = forms.BooleanField(
        label=_("Name the ex officio seats, too"), required=False, initial=True
    )
    with_nominees = forms.BooleanField(
        label=_("Take in all nominees who said yes"), required=False, initial=True
    )
    effective_on = ThaiDateField(label=_("In force from"), help_text=BEGINS, required=False)

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        formal = bodies_of(acting).exclude(state="ended").filter(is_formal=True, is_outside=False)
        self.fields["body"].queryset = formal.order_by("name_th")  # type: ignore[attr-defined]
        self.fields["body"].to_field_name = "public_code"  # type: ignore[attr-defined]


class FollowForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("What shall happen to this order?"),
        choices=[
            ("amend", pgettext_lazy("order", "Amend it: some seats or the duties change")),
            ("replace", pgettext_lazy("order", "Replace it: a new order for the whole body")),
            ("revoke", pgettext_lazy("order", "Revoke it: everybody it seated leaves")),
        ],
        widget=forms.RadioSelect,
    )
    effective_on = ThaiDateField(label=_("From which day?"), help_text=BEGINS, required=False)


class TextForm(forms.ModelForm):  # type: ignore[type-arg]
    """Saved against the version it showed; the paper is written anew with it."""

    effective_on = ThaiDateField(label=_("In force from"), help_text=BEGINS, required=False)
    expires_on = ThaiDateField(
        label=_("No longer in force from"),
        help_text=_("Leave it empty where the terms of the seats say it."),
        required=False,
    )

    class Meta:
        model = AppointmentOrder
        fields = ("title", "reason", "basis", "duties", "effective_on", "expires_on", "is_public")
        widgets = {
            "title": forms.Textarea(attrs={"rows": 2}),
            "reason": forms.Textarea(attrs={"rows": 4}),
            "basis": forms.Textarea(attrs={"rows": 4}),
            "duties": forms.Textarea(attrs={"rows": 8}),
        }


class LineForm(forms.Form):
    seat = SeatChoice(label=_("Which seat?"), queryset=Seat.objects.none())
    act = forms.ChoiceField(
        label=_("What happens?"), choices=Act.choices, widget=forms.RadioSelect, initial=Act.SEAT
    )
    nomination = forms.ModelChoiceField(
        label=_("Nominee who said yes"),
        queryset=Nomination.objects.none(),
        required=False,
        help_text=_("Or name somebody below."),
    )
    until = ThaiDateField(
        label=_("No longer from"),
        help_text=_(
            "Empty: whoever joins a table that sits leaves with it; else a whole term of this body."
        ),
        required=False,
    )
    printed_post = forms.CharField(
        label=_("Post as the order prints it"), max_length=400, required=False
    )

    def __init__(self, acting: Acting, order: AppointmentOrder, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields: Any = self.fields
        fields["seat"].queryset = _seats(order)
        ready = Nomination.objects.filter(
            state__in=("accepted", "cleared"), province=order.province
        )
        ready = ready.filter(body=order.body) if order.body else ready
        fields["nomination"].queryset = ready.select_related(
            "person", "party", "post", "seat__body"
        )
        fields["nomination"].label_from_instance = _nominee
        optional: dict[str, Any] = {"acting": acting, "required": False}
        fields["person"] = PersonField(label=_("Person"), **optional)
        fields["post"] = PostField(label=_("Post"), **optional)
        fields["partner"] = PartnerField(label=_("Organisation"), **optional)
        self.order_fields(
            ["seat", "act", "nomination", "person", "post", "partner", "printed_post"]
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        named = any(cleaned.get(n) for n in ("nomination", "person", "post", "partner"))
        if cleaned.get("act") == Act.SEAT and not named and not self.errors:
            self.add_error("person", _("Name a person, a post or an organisation."))
        return cleaned


def _seats(order: AppointmentOrder) -> Any:
    if order.body is not None:
        return seats_of(order.body)
    seats = Seat.objects.filter(province=order.province).standing()
    return seats.select_related("body", "post", "party").order_by("body__name_th", "place")


def _nominee(nomination: Any) -> str:
    return f"{line_name(nomination)} · {nomination.seat.place}"


class ForwardForm(forms.Form):
    """`parties`: the organisations of those the order seats, and any other."""

    parties = forms.ModelMultipleChoiceField(
        label=_("To which organisations?"),
        queryset=Party.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, acting: Acting, among: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["parties"].queryset = among  # type: ignore[attr-defined]
        self.fields["partner"] = PartnerField(
            acting=acting, label=_("Another organisation"), required=False
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("parties") and not cleaned.get("partner") and not self.errors:
            self.add_error("parties", _("Choose at least one organisation."))
        return cleaned

    def chosen(self) -> list[Any]:
        extra = self.cleaned_data["partner"]
        named = list(self.cleaned_data["parties"])
        return [*named, extra.party] if extra and extra.party not in named else named
