"""Giving a role to a person or to a post."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.models.grants import ROLE_NAMES
from phakhi.core.acting import Acting, Role
from phakhi.core.form_fields import ThaiDateField
from phakhi.parties.models import Party, PartyKind, Post

GRANTABLE = [(role, ROLE_NAMES[role]) for role in Role.ALL if role in Role.STAFF]


class GrantForm(forms.Form):
    """Roles attach to positions: a person's own role is the exception (thai-practice 3.11)."""

    role = forms.ChoiceField(label=_("Role"), choices=GRANTABLE)
    post = forms.ModelChoiceField(
        label=_("To whoever holds this post"), queryset=Post.objects.none(), required=False
    )
    person = forms.ModelChoiceField(
        label=_("Or to this person alone"), queryset=Party.objects.none(), required=False
    )
    since = ThaiDateField(label=_("From"))
    until = ThaiDateField(label=_("Until (first day without)"), required=False)
    basis = forms.CharField(label=_("Order or letter"), max_length=200, required=False)

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        posts = Post.objects.visible_to(acting).select_related("organisation")
        self.fields["post"].queryset = posts.filter(abolished_on=None)  # type: ignore[attr-defined]
        self.fields["person"].queryset = people_of(acting)  # type: ignore[attr-defined]
        self.fields["post"].label_from_instance = with_organisation  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if bool(data.get("post")) == bool(data.get("person")):
            raise ValidationError(_("Choose either a post or a person."), code="one_holder")
        return data


def with_organisation(post: Post) -> str:
    return f"{post.title} · {post.organisation.name}"


def people_of(acting: Acting) -> Any:
    return Party.objects.visible_to(acting).current().filter(kind=PartyKind.PERSON)
