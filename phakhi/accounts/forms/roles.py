"""Giving a role to a person or to a post."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.models.grants import ROLE_NAMES
from phakhi.accounts.picking.fields import PersonField, PostField
from phakhi.core.acting import Acting, Role
from phakhi.core.form_fields import ThaiDateField

GRANTABLE = [(role, ROLE_NAMES[role]) for role in Role.ALL if role in Role.STAFF]


class GrantForm(forms.Form):
    """Roles attach to positions: a person's own role is the exception (thai-practice 3.11)."""

    role = forms.ChoiceField(label=_("Role"), choices=GRANTABLE)
    since = ThaiDateField(label=_("From"))
    until = ThaiDateField(label=_("Until (first day without)"), required=False)
    basis = forms.CharField(label=_("Order or letter"), max_length=200, required=False)

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["post"] = PostField(
            acting=acting, label=_("To whoever holds this post"), required=False
        )
        self.fields["person"] = PersonField(
            acting=acting, label=_("Or to this person alone"), required=False
        )
        self.order_fields(["role", "post", "person"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        is_unclear = {"post", "person"} & self.errors.keys()
        if not is_unclear and bool(data.get("post")) == bool(data.get("person")):
            raise ValidationError(_("Choose either a post or a person."), code="one_holder")
        return data
