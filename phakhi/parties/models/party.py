"""A person, a group or an organisation: whoever can be a partner, hold a post or sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core import thai
from phakhi.core.models import Owned, Visible

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


NAME_FIELDS = ("name_th", "name_en", "short_name", "name_key", "sort_key", "folded", "bigrams")


class PartyKind(models.TextChoices):
    PERSON = "person", _("Person")
    GROUP = "group", _("Group")
    ORGANISATION = "organisation", _("Organisation")


def sees_party(acting: Acting, path: str = "") -> Q:
    """The database's form of `can_view_party`; `path` leads from another model to the party."""
    if acting.is_staff:
        return Q(**{f"{path}province": acting.province})
    seen = Q(**{f"{path}is_public": True, f"{path}merged_into": None})
    if mine := acting.own_parties:
        seen |= Q(**{f"{path}pk__in": mine})
    return seen & Q(**{f"{path}province": acting.province})


class PartyQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_party(acting))

    def current(self) -> Self:
        """Without the tombstones of merged and erased parties."""
        return self.filter(merged_into=None, erased_at=None)


class Party(Owned):
    """`is_public` is kept by the networks room; a person needs `consented_to_show` besides.

    `merged_into` and `erased_at` leave a tombstone, so that old references still resolve.
    """

    kind = models.CharField(_("kind"), max_length=12, choices=PartyKind)
    title = models.CharField(_("title before the name"), max_length=60, blank=True)
    name_th = models.CharField(_("name in Thai"), max_length=250)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)
    name_key = models.CharField(max_length=250, editable=False)
    sort_key = models.CharField(max_length=500, editable=False)
    folded = models.TextField(editable=False)
    bigrams = ArrayField(models.TextField(), default=list, editable=False)
    area_code = models.CharField(_("area code"), max_length=8, blank=True)
    national_id_hash = models.CharField(max_length=64, blank=True, editable=False)
    national_id_last4 = models.CharField(max_length=4, blank=True, editable=False)
    is_public = models.BooleanField(default=False)
    consented_to_show = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = PartyQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "pk"]
        indexes = [
            models.Index(fields=["province", "name_key"], name="party_name_key"),
            models.Index(fields=["province", "kind", "sort_key"], name="party_sorted"),
            models.Index(fields=["province", "area_code"], name="party_area"),
            GinIndex(fields=["bigrams"], name="party_bigrams"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=PartyKind.values), name="party_kind_known"),
            models.CheckConstraint(
                condition=~Q(kind=PartyKind.PERSON, is_public=True, consented_to_show=False),
                name="person_public_by_consent",
            ),
            models.CheckConstraint(
                condition=Q(kind=PartyKind.PERSON) | Q(national_id_hash="", title=""),
                name="party_person_fields",
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=models.F("pk")), name="party_not_into_itself"
            ),
            models.UniqueConstraint(
                fields=["province", "national_id_hash"],
                condition=~Q(national_id_hash=""),
                name="party_national_id_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """With a person's title, in the reader's language where it is known."""
        if get_language() == "en" and self.name_en:
            return self.name_en
        return f"{self.title}{self.name_th}"

    @property
    def is_person(self) -> bool:
        return self.kind == PartyKind.PERSON

    def set_keys(self) -> None:
        """Normalise the names and derive what search, sorting and duplicates need."""
        self.name_th, self.name_en = thai.normalise(self.name_th), thai.normalise(self.name_en)
        self.short_name = thai.normalise(self.short_name)
        self.name_key = thai.match_key(self.name_th, drop_title=self.is_person)[:250]
        self.sort_key = thai.sort_key(self.name_th, drop_title=self.is_person)[:500]
        names = " ".join((self.name_th, self.name_en, self.short_name))
        self.folded, self.bigrams = thai.fold(names), thai.bigrams(names)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.set_keys()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], *NAME_FIELDS}
        super().save(*args, **kwargs)
