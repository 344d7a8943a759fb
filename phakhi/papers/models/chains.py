"""The hands a paper passes through on its บันทึกข้อความ."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.papers.models.books import StaffOnly
from phakhi.papers.models.papers import Paper
from phakhi.parties.models import Post, PostTerm, TermKind

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Verdict(models.TextChoices):
    AGREES = "agrees", _("Agrees")
    AMENDS = "amends", _("Agrees with changes")
    RETURNS = "returns", _("Sends it back")


class Unasked(models.TextChoices):
    """Why a hand was never asked: the round ended before it."""

    TAKEN_BACK = "taken_back", _("Not asked: the paper was taken back")
    RETURNED = "returned", _("Not asked: the paper was sent back before")
    WITHDRAWN = "withdrawn", _("Not asked: the paper was withdrawn")


class ChainPlace(Owned):
    """The chain that papers of one kind usually take: which post at which place."""

    kind = models.CharField(max_length=40)
    place = models.PositiveSmallIntegerField()
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")

    objects = StaffOnly.as_manager()

    class Meta:
        ordering = ["kind", "place"]
        constraints = [
            models.UniqueConstraint(fields=["province", "kind", "place"], name="chain_place_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.place}"


class ChainStepQuerySet(Visible):
    def still_open(self) -> Self:
        return self.filter(verdict="", unasked="")

    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here & self.of(acting)

    def of(self, acting: Acting) -> Self:
        """Steps of posts that whoever acts holds today."""
        if not acting.is_signed_in:
            return self.none()
        held = PostTerm.objects.filter(person=acting.person_id, province=acting.province)
        today = held.on(timezone.localdate()).values("post")
        return self.filter(post__in=today, province=acting.province)


class ChainStep(Owned):
    """One hand the paper passes through; the database rewrites no answer that was given.

    `changes` keeps what an amending hand changed: [field, before, after] in plain text. A hand
    given on paper has the day that stands there, the scan, who entered it and who compared it.
    """

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="steps")
    round = models.PositiveSmallIntegerField(default=1)
    place = models.PositiveSmallIntegerField()
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=8, choices=Verdict, blank=True)
    note = models.CharField(_("note"), max_length=1000, blank=True)
    changes: models.JSONField[Any, Any] = models.JSONField(default=list, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)
    answered_as = models.CharField(max_length=12, choices=TermKind, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    unasked = models.CharField(max_length=12, choices=Unasked, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    scan_entered_by = models.UUIDField(null=True, blank=True)
    scan_checked_by = models.UUIDField(null=True, blank=True)
    scan_checked_at = models.DateTimeField(null=True, blank=True)
    scan_note = models.CharField(_("what differs"), max_length=500, blank=True)

    objects = ChainStepQuerySet.as_manager()

    class Meta:
        ordering = ["round", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["paper", "round", "place"], name="chain_step_place_once"
            ),
            models.CheckConstraint(
                condition=Q(verdict="") | Q(answered_at__isnull=False),
                name="chain_step_answered_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(verdict="returns") | ~Q(note=""), name="chain_step_return_has_note"
            ),
            models.CheckConstraint(
                condition=Q(unasked="") | Q(unasked__in=Unasked.values, verdict=""),
                name="chain_step_unasked_says_nothing",
            ),
            models.CheckConstraint(
                condition=Q(scan=None, signed_on=None, scan_entered_by=None)
                | (Q(scan__isnull=False, signed_on__isnull=False) & ~Q(verdict="")),
                name="chain_step_on_paper_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(scan_checked_by=None) | ~Q(scan_checked_by=F("scan_entered_by")),
                name="chain_step_scan_checked_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.paper_id} {self.round}.{self.place}"

    @property
    def day(self) -> date | None:
        """When the hand was given: as it stands on paper, else when it was clicked."""
        if self.signed_on is not None or self.answered_at is None:
            return self.signed_on
        return timezone.localdate(self.answered_at)
