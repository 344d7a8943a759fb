"""Accounts by invitation, consents from paper, and delegates with a letter."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.models import ConsentText, User
from phakhi.accounts.picking.fields import PersonField
from phakhi.accounts.queries.consents import current_texts
from phakhi.core.acting import Acting
from phakhi.core.form_fields import ThaiDateField

PASSWORD = forms.PasswordInput(attrs={"autocomplete": "new-password"})


class OpenAccountForm(forms.Form):
    username = forms.CharField(
        label=_("User name"),
        max_length=60,
        help_text=_("Latin letters, digits, dot, dash or underscore."),
        validators=[RegexValidator(r"\A[A-Za-z0-9._-]{3,60}\Z")],
    )
    password1 = forms.CharField(label=_("Password"), widget=PASSWORD, strip=False)
    password2 = forms.CharField(
        label=_("The same password once more"), widget=PASSWORD, strip=False
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, second = data.get("password1"), data.get("password2")
        if first and first != second:
            self.add_error("password2", ValidationError(_("The two passwords differ.")))
        elif first:
            self._judge(first, data)
        return data

    def _judge(self, password: str, data: dict[str, Any]) -> None:
        try:
            validate_password(password, User(username=data.get("username", "")))
        except ValidationError as weak:
            self.add_error("password1", weak)


class PaperConsentForm(forms.Form):
    text = forms.ModelChoiceField(
        label=_("What the person signed"), queryset=ConsentText.objects.none()
    )
    scan = forms.FileField(label=_("Scan of the signed paper"))

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        current = [text.pk for text in current_texts(acting.province)]
        self.fields["text"].queryset = ConsentText.objects.filter(pk__in=current)  # type: ignore[attr-defined]


class DelegateForm(forms.Form):
    since = ThaiDateField(label=_("From"))
    until = ThaiDateField(label=_("Until (first day without)"), required=False)
    basis = forms.CharField(label=_("Order or letter"), max_length=200)

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = PersonField(acting=acting, label=_("Person"))
        self.order_fields(["person"])
