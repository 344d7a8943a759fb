"""What binds two partners: typed, dated, with its evidence (R016, R056)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.core.presets import DIRECTED_TIES, TIE_KINDS
from phakhi.networks.models import Actor, sees_actor
from phakhi.ties.models.imports import TieImport

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Origin(models.TextChoices):
    """Who says so. A tie from records is made and ended by the room that keeps the record."""

    SELF = "self", _("Told by the partner")
    OFFICE = "office", _("Entered by an officer")
    IMPORT = "import", _("From a spreadsheet")
    SURVEY = "survey", _("From the relationship survey")
    RECORD = "record", _("From the platform's own records")


class TieQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """The public sees a tie only if both ends agreed to be shown and neither contests it."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        both = sees_actor(acting, "source__") & sees_actor(acting, "target__")
        seen = Q(is_public=True, contested_at=None) & both
        if mine := acting.own_parties:
            seen |= Q(source__party__in=mine) | Q(target__party__in=mine)
        return here.filter(seen)

    def on(self, day: date) -> Self:
        begun = Q(since=None) | Q(since__lte=day)
        return self.filter(begun, Q(until=None) | Q(until__gte=day))

    def of(self, actor: Actor) -> Self:
        return self.filter(Q(source=actor) | Q(target=actor))


class Tie(Owned):
    """An undirected tie keeps the smaller id as `source`, so that a pair has one row.

    `frequency` and `intensity` are 1–4 (presets); trust and value are never kept here (surveys).
    `origin_key` names the record a derived tie comes from; `told_by` the end that said it.
    """

    source = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="ties_out")
    target = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="ties_in")
    kind = models.CharField(_("kind of tie"), max_length=20)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    frequency = models.PositiveSmallIntegerField(_("how often"), null=True, blank=True)
    intensity = models.PositiveSmallIntegerField(_("how closely"), null=True, blank=True)
    origin = models.CharField(max_length=8, choices=Origin)
    origin_key = models.CharField(max_length=120, blank=True)
    told_by = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.UUIDField(null=True, blank=True)
    contested_at = models.DateTimeField(null=True, blank=True)
    contested_by = models.UUIDField(null=True, blank=True)
    contest_reason = models.CharField(_("why it is contested"), max_length=500, blank=True)
    evidence = models.CharField(_("how this is known"), max_length=500, blank=True)
    evidence_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    is_public = models.BooleanField(_("shown to the public"), default=True)
    entered_by = models.UUIDField(null=True, blank=True)
    batch = models.ForeignKey(
        TieImport, null=True, blank=True, on_delete=models.SET_NULL, related_name="ties"
    )

    objects = TieQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "pk"]
        indexes = [
            models.Index(fields=["province", "kind", "until"], name="tie_kind_open"),
            models.Index(fields=["source", "until"], name="tie_source_open"),
            models.Index(fields=["target", "until"], name="tie_target_open"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(source=F("target")), name="tie_joins_two"),
            models.CheckConstraint(condition=Q(kind__in=list(TIE_KINDS)), name="tie_kind_known"),
            models.CheckConstraint(
                condition=Q(kind__in=sorted(DIRECTED_TIES)) | Q(source__lt=F("target")),
                name="tie_undirected_in_order",
            ),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="tie_origin_known"),
            models.CheckConstraint(
                condition=(Q(frequency=None) | Q(frequency__range=(1, 4)))
                & (Q(intensity=None) | Q(intensity__range=(1, 4))),
                name="tie_scales_one_to_four",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
                name="tie_dates_in_order",
            ),
            models.CheckConstraint(
                condition=Q(contested_at=None) | Q(confirmed_at=None),
                name="tie_contested_or_confirmed",
            ),
            models.UniqueConstraint(
                fields=["source", "target", "kind", "origin", "origin_key"],
                condition=Q(until=None),
                name="tie_open_once",
            ),
        ]

    def other_end(self, actor: Actor) -> Actor:
        return self.target if self.source_id == actor.pk else self.source

    @property
    def is_directed(self) -> bool:
        return self.kind in DIRECTED_TIES

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.target_id}"
