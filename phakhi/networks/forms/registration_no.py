"""The number of a register, never a person's national id."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from phakhi.networks.registration_numbers import is_registration_no, tidy


class RegistrationNoField(forms.CharField):
    """A person's national id is refused here: it must not be kept (trust.md §7)."""

    def clean(self, value: Any) -> str:
        number = tidy(super().clean(value))
        if number and not is_registration_no(number):
            raise ValidationError(
                _(
                    "Write the 13 digits of the juristic person (they begin with 0), or the short "
                    "number of its register. Never write a person's national id."
                ),
                code="registration_no",
            )
        return number
