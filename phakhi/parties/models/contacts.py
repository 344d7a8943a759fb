"""Ways to reach a party or whoever holds a post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.parties.models.party import Party, sees_party
from phakhi.parties.models.posts import Post

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ContactKind(models.TextChoices):
    PHONE = "phone", _("Telephone")
    EMAIL = "email", _("E-mail")
    LINE = "line", _("LINE")
    WEB = "web", _("Web page")
    ADDRESS = "address", _("Postal address")


class ContactQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        own = Q(party__in=mine) | Q(post__organisation__in=mine)
        seen = sees_party(acting, "party__") | sees_party(acting, "post__organisation__")
        return here.filter(own | (Q(is_public=True) & seen))


class ContactPoint(Owned):
    """Of a party or of a post; public only where `is_public` and its owner is public, too."""

    party = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.CASCADE, related_name="contacts"
    )
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.CASCADE, related_name="contacts"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=ContactKind)
    value = models.CharField(_("number or address"), max_length=400)
    purpose = models.CharField(_("used for"), max_length=120, blank=True)
    is_public = models.BooleanField(_("shown to the public"), default=False)

    objects = ContactQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=ContactKind.values), name="contact_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(party__isnull=True) ^ Q(post__isnull=True), name="contact_of_one"
            ),
        ]

    def __str__(self) -> str:
        return self.value
