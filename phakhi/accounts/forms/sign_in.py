"""Signing in and registering, in the house's words."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm, SignupForm
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.models import User
from phakhi.core.models import Province


class SignInForm(LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail address")
        self.fields["password"].label = _("Password")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        self.fields["password"].help_text = ""


class WhoForm(forms.Form):
    """Which person, in which province."""

    name = forms.CharField(label=_("Your name as you want it written"), max_length=250)
    province = forms.ModelChoiceField(label=_("Your province"), queryset=Province.objects.all())


class RegisterForm(SignupForm):  # type: ignore[misc]
    name = forms.CharField(label=_("Your name as you want it written"), max_length=250)
    province = forms.ModelChoiceField(label=_("Your province"), queryset=Province.objects.all())
    field_order = ("name", "province", "email", "password1", "password2")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")
        self.fields["password1"].label = _("Password")
        self.fields["password2"].label = _("The same password once more")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)

    def custom_signup(self, request: HttpRequest, user: User) -> None:
        """The person is made at the first sign-in, once the e-mail address is proved."""
        user.stated_name = self.cleaned_data["name"]
        user.stated_province = self.cleaned_data["province"]
        user.save(update_fields=["stated_name", "stated_province"])
