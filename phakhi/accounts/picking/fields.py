"""Fields that name one person or one post (core.picking)."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from phakhi.accounts.picking.persons import PersonFinder
from phakhi.accounts.picking.posts import PostFinder
from phakhi.core.acting import Acting
from phakhi.core.picking import PickField
from phakhi.parties.models import Post
from phakhi.parties.models.party import PartyQuerySet


class PersonField(PickField):
    """Cleans to a person of `among` (default: whoever of the register the officer may see)."""

    default_error_messages = {
        "required": _("Write a part of the name and choose the person."),
        "several": _("Several persons have a name like this. Choose the one you mean."),
        "alike": _("No person has exactly this name. Choose the one you mean, or write it anew."),
        "none": _(
            "No person in the register is called like this. Check the spelling, or enter the "
            "person first."
        ),
    }

    def __init__(
        self, *, acting: Acting, among: PartyQuerySet | None = None, **options: Any
    ) -> None:
        super().__init__(finder=PersonFinder(acting, among), **options)


class PostField(PickField):
    """Cleans to a post of `among` (default: every post that has not been abolished)."""

    default_error_messages = {
        "required": _("Write a part of the post's title and choose it."),
        "several": _("Several posts are called like this. Choose the one you mean."),
        "alike": _("No post has exactly this title. Choose the one you mean, or write it anew."),
        "none": _(
            "No post is called like this. Check the spelling, or add the post to its organisation."
        ),
    }

    def __init__(
        self, *, acting: Acting, among: QuerySet[Post] | None = None, **options: Any
    ) -> None:
        super().__init__(finder=PostFinder(acting, among), **options)
