"""The forms of a membership: asked, answered, left."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField
from phakhi.governance.forms.fields import answer_until, scan, words
from phakhi.networks.models import Actor
from phakhi.networks.picking.field import PartnerField


class InviteForm(forms.Form):
    """`actors` is filled from the list that was searched for."""

    actors = forms.ModelMultipleChoiceField(
        label=_("Whom do you invite?"),
        queryset=Actor.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one partner.")},
    )
    purpose_note = words(
        _("What are they asked for?"),
        hint=_("The partner reads this first. Say what only it can bring."),
        example="ขอเชิญร่วมวางแผนน้ำ เพราะท่านรู้จักลำน้ำดีที่สุด",
    )
    answer_due_on = answer_until(required=True)

    def __init__(self, among: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["actors"].queryset = among  # type: ignore[attr-defined]
        self.fields["actors"].label_from_instance = _named  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """Yes needs a name and a post, no needs a reason."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[("yes", _("We join this network")), ("no", _("We do not join"))],
        widget=forms.RadioSelect,
    )
    speaker = forms.CharField(
        label=_("Your name"),
        help_text=_("Needed if you join: who answers for the partner. Not shown to the public."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    speaker_post = forms.CharField(
        label=_("Your post"), help_text=_("Needed if you join."), max_length=200, required=False
    )
    understood = forms.BooleanField(
        label=_("We have read what membership means, and agree"), required=False
    )
    reason = words(
        _("If you do not join: why?"),
        hint=_("Read by the office alone. It helps to ask better next time."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") == "no" and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("Write a short reason."))
        if cleaned.get("answer") == "yes":
            self._check_yes(cleaned)
        return cleaned

    def _check_yes(self, cleaned: dict[str, Any]) -> None:
        for name in ("speaker", "speaker_post"):
            if not cleaned.get(name, "").strip():
                self.add_error(name, _("Needed, so that it is known who agreed."))
        if not cleaned.get("understood"):
            self.add_error("understood", _("Tick this to join."))


class PaperAnswerForm(AnswerForm):
    """Typed in by an officer from the signed letter."""

    scan = scan()


class ReasonForm(forms.Form):
    reason = words(_("Reason"), hint=_("The partner can read it."))


class AgainForm(forms.Form):
    purpose_note = words(_("What is it asked for?"))
    answer_due_on = answer_until(required=True)


class WithdrawForm(forms.Form):
    on = ThaiDateField(label=_("Leaves on"))
    reason = words(_("Why do you leave?"), hint=_("Read by the office and by yourselves alone."))
    handed_over = words(_("Who takes over what is still open?"), 1000, required=False)


class PaperWithdrawForm(WithdrawForm):
    scan = scan()


class InterestForm(forms.Form):
    actor = forms.ModelChoiceField(
        label=_("Which partner asks to join?"), queryset=Actor.objects.none(), empty_label=None
    )
    purpose_note = words(_("What would you bring along?"))

    def __init__(self, among: Any, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["actor"].queryset = among  # type: ignore[attr-defined]
        self.fields["actor"].label_from_instance = _named  # type: ignore[attr-defined]


class NominateForm(forms.Form):
    purpose_note = words(_("Why this partner?"))

    def __init__(self, acting: Acting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["actor"] = PartnerField(acting=acting, label=_("Whom do you nominate?"))
        self.order_fields(["actor", "purpose_note"])


def _named(actor: Actor) -> str:
    return str(actor.party.name)
