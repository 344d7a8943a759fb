"""Short forms of one act: a text, a choice, a date, and who says it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core.acting import Acting, Role
from phakhi.core.form_fields import BahtField, ThaiDateField
from phakhi.exchange.forms.choosing import ScanField, area_text, state_partners
from phakhi.exchange.services.stepping import Word
from phakhi.exchange.vocabulary import Answer
from phakhi.networks.picking.field import PartnerField


class SayForm(forms.Form):
    """The office adds whose paper it types; a link asks who is speaking."""

    def __init__(self, acting: Acting, *args: Any, thing: Any = None, **options: Any) -> None:
        self.by_link = options.pop("by_link", False)
        super().__init__(*args, **options)
        self.acting, self.thing = acting, thing
        if self.by_link or acting.has(*Role.REGISTRARS):
            self.fields["speaker"] = forms.CharField(
                label=_("Who says so: name and post"), max_length=200, required=self.by_link
            )
        if acting.has(*Role.REGISTRARS):
            self.fields["on"] = ThaiDateField(label=_("Date of the paper"), required=False)

    def clean_on(self) -> Any:
        on = self.cleaned_data.get("on")
        if on and on > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return on

    def word(self, via: str = "") -> Word:
        data = self.cleaned_data
        return Word(
            speaker=data.get("speaker", ""),
            on=data.get("on"),
            inside=data.get("inside", ""),
            via=via,
        )


class TextForm(SayForm):
    text = area_text(
        _("What do you want to say?"), help_text=_("Whoever it concerns reads it."), rows=5
    )


class ReasonForm(SayForm):
    text = area_text(_("Why?"), 500, help_text=_("Whoever it concerns reads it."), rows=3)


class NoteForm(SayForm):
    text = area_text(_("Anything to add?"), 1000, required=False, rows=3)


class ReceiveForm(SayForm):
    inside = area_text(
        _("Note for the office only"),
        1000,
        required=False,
        rows=2,
        help_text=_("The asker and the public do not see it."),
    )


class AnswerForm(SayForm):
    answer = forms.ChoiceField(
        label=_("What is the answer?"), choices=Answer.choices, widget=forms.RadioSelect
    )
    text = area_text(
        pgettext_lazy("request", "The answer, in plain words"),
        4000,
        rows=6,
        help_text=_("Everybody reads it: what will be done by when, or why it cannot be done."),
    )
    law = forms.CharField(
        label=_("Law or rule it rests on"),
        max_length=300,
        required=False,
        help_text=_("Needed for a refusal: name the act and the section."),
    )
    inside = area_text(
        _("Note for the office only"),
        1000,
        required=False,
        rows=2,
        help_text=_("The asker and the public do not see it."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") == Answer.REFUSED and not cleaned.get("law", "").strip():
            self.add_error("law", _("A refusal names the law or rule it rests on."))
        return cleaned


class ForwardForm(SayForm):
    post = forms.CharField(label=_("Which post there"), max_length=200, required=False)
    text = area_text(_("Why is it their matter?"), 1000, rows=3, help_text=_("Everybody reads it."))

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(acting, *args, **options)
        among = state_partners(acting)
        to = PartnerField(acting=acting, among=among, label=_("To which office?"))
        self.fields = {"to": to} | self.fields


def amount_field(label: Any, **options: Any) -> forms.DecimalField:
    widget = forms.TextInput(attrs={"inputmode": "decimal"})
    options.setdefault("min_value", Decimal("0.01"))
    return forms.DecimalField(
        label=label, max_digits=14, decimal_places=2, widget=widget, **options
    )


class CommitForm(SayForm):
    """All or a part; the estimate may be corrected by whoever gives."""

    amount = amount_field(_("How much do you promise?"), required=False)
    value = BahtField(label=_("Estimated value in baht"), max_digits=14, required=False)
    promised_by = ThaiDateField(label=_("Handed over by"), required=False)
    conditions = forms.CharField(label=_("Conditions"), max_length=500, required=False)
    agrees = forms.BooleanField(
        label=_("Everybody may read of this promise"),
        required=False,
        help_text=_("Shown only if the receiver agrees as well."),
    )

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(acting, *args, **options)
        if self.thing.amount is None:
            del self.fields["amount"]
        else:
            self.fields["amount"].initial = self.thing.amount.normalize().__format__("f")
        self.fields["conditions"].initial = self.thing.conditions


class DeliverForm(SayForm):
    day = ThaiDateField(label=_("Handed over on"), initial=timezone.localdate)
    amount = amount_field(_("How much was handed over?"), required=False)
    is_last = forms.BooleanField(label=_("That was all: nothing more will come"), required=False)
    text = forms.CharField(label=_("What exactly"), max_length=500, required=False)
    evidence = ScanField(label=_("Receipt or photograph"))

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(acting, *args, **options)
        self.fields.pop("on", None)
        if self.thing.committed_amount is None:
            del self.fields["amount"]


class ConfirmForm(SayForm):
    amount = amount_field(_("How much has arrived?"), required=False, min_value=Decimal(0))
    text = area_text(_("Anything to add?"), 1000, required=False, rows=3)
    agrees = forms.BooleanField(
        label=_("Everybody may read of this exchange"),
        required=False,
        help_text=_("Shown only if the giver agrees as well."),
    )

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(acting, *args, **options)
        if self.thing.committed_amount is None:
            del self.fields["amount"]
        else:
            given = self.thing.delivered_amount
            self.fields["amount"].initial = given.normalize().__format__("f")


class GrantForm(SayForm):
    amount = amount_field(_("How much is granted?"), required=False)
    text = area_text(_("Reason of the decision"), 1000, rows=3)

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(acting, *args, **options)
        if self.thing.amount is None and self.thing.entry.amount is None:
            del self.fields["amount"]
        elif self.thing.amount is not None:
            self.fields["amount"].initial = self.thing.amount.normalize().__format__("f")
