"""The public forms: registering, asking how it stands, going on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from phakhi.networks.forms.profile import PickedForm
from phakhi.parties.models import PartyKind


class RegisterForm(PickedForm):
    """`homepage` is a trap for machines: the page hides it from people."""

    names = (
        "kind",
        "name_th",
        "name_en",
        "sector",
        "subtype",
        "area_code",
        "mission",
        "topics",
        "target_groups",
        "members_count",
        "is_public",
        "contacts_public",
    )
    phone = forms.CharField(
        label=_("Telephone"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=200,
        required=False,
        help_text=_("There we send the link with which you can go on later"),
    )
    consents = forms.BooleanField(
        label=_("We agree that the provincial office keeps what we have written"),
        help_text=_(
            "Used to keep the list of partners and to reach you. You can see, correct or withdraw "
            "it at any time at the office; what was public then disappears from the public pages."
        ),
    )
    homepage = forms.CharField(required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        kinds = [PartyKind.ORGANISATION, PartyKind.GROUP]
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("phone") and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("phone", _("Write a telephone number or an e-mail address."))
        return cleaned

    @property
    def contacts(self) -> dict[str, str]:
        return {kind: self.cleaned_data.get(kind, "") for kind in ("phone", "email")}


class ContinueForm(PickedForm):
    names = (
        "name_th",
        "name_en",
        "sector",
        "subtype",
        "area_code",
        "area_codes",
        "mission",
        "strengths",
        "topics",
        "target_groups",
        "founded_year",
        "members_count",
        "registration_no",
        "is_public",
        "contacts_public",
    )


class StatusForm(forms.Form):
    receipt = forms.CharField(label=_("Receipt number"), max_length=30)
    contact = forms.CharField(
        label=_("Telephone or e-mail"),
        help_text=_("The one you gave when you registered"),
        max_length=200,
    )
