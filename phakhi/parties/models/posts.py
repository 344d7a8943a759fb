"""Positions in organisations, who holds them when, and who speaks for a party without one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible, same_id
from phakhi.parties.models.party import Party, sees_party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class TermKind(models.TextChoices):
    SUBSTANTIVE = "substantive", _("Holder of the post")
    ACTING = "acting", _("Acting holder")
    ON_BEHALF = "on_behalf", _("Acting on behalf")


class PostQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_party(acting, "organisation__"), province=acting.province)


class Post(Owned):
    """A position. `speaks_for` says that its holder acts for the organisation on the platform."""

    organisation = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="posts")
    title_th = models.CharField(_("title in Thai"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    area_code = models.CharField(_("area code"), max_length=8, blank=True)
    speaks_for = models.BooleanField(_("speaks for the organisation"), default=True)
    abolished_on = models.DateField(null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        ordering = ["title_th", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return self.title_en if get_language() == "en" and self.title_en else self.title_th

    def holders_on(self, day: date) -> TermQuerySet:
        """Whoever may act in the post on that day: the holder first, then those in their stead."""
        return self.terms.on(day).select_related("person").order_by("-kind", "since")


class DatedQuerySet(Visible):
    def on(self, day: date) -> Self:
        return self.filter(Q(until=None) | Q(until__gt=day), since__lte=day)


class TermQuerySet(DatedQuerySet):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        if not acting.is_signed_in:
            return here.none()
        own = Q(person=acting.person_id) | Q(post__organisation__in=acting.party_ids)
        return here.filter(own)


class PostTerm(Owned):
    """One person in one post. `until` is the first day no longer held; empty means open."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="terms")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="terms")
    kind = models.CharField(max_length=12, choices=TermKind, default=TermKind.SUBSTANTIVE)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    basis = models.CharField(_("order or letter"), max_length=200, blank=True)

    objects = TermQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "pk"]
        indexes = [models.Index(fields=["person", "since"], name="post_term_person")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=TermKind.values), name="term_kind_known"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("since")), name="term_dates_in_order"
            ),
            ExclusionConstraint(
                name="one_holder_at_a_time",
                expressions=[
                    (same_id("post"), "&&"),
                    (Func(F("since"), F("until"), Value("[)"), function="daterange"), "&&"),
                ],
                condition=Q(kind=TermKind.SUBSTANTIVE),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.post} · {self.person}"


class RepresentationQuerySet(DatedQuerySet):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        if not acting.is_signed_in:
            return here.none()
        return here.filter(Q(person=acting.person_id) | Q(party__in=acting.party_ids))


class Representation(Owned):
    """A person who speaks for a party without a post in it: a delegate with a letter, say."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="represented_by")
    person = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="represents")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    basis = models.CharField(_("order or letter"), max_length=200, blank=True)

    objects = RepresentationQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "pk"]
        indexes = [models.Index(fields=["person", "since"], name="representation_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=F("since")),
                name="representation_dates_in_order",
            ),
            models.CheckConstraint(
                condition=~Q(party=F("person")), name="representation_of_another"
            ),
        ]
