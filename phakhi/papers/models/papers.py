"""An official paper: its content, its way up the chain, its signature, its files (R026, R052)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.papers.models.books import Number
from phakhi.papers.states import PAPER_FLOW
from phakhi.parties.models import Post, TermKind

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class How(models.TextChoices):
    CLICK = "click", _("Signed on the platform")
    DIGITAL = "digital", _("Digital signature")
    PAPER = "paper", _("Signed on paper")


class PaperQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """The office, whoever is in its chain, and everybody once it is public."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        public = Q(is_public=True, state="issued")
        if not acting.is_signed_in:
            return here.filter(public)
        mine = Q(pk__in=ChainStep.objects.of(acting).values("paper"))
        return here.filter(public | mine | Q(drafted_by=acting.person_id))


class Paper(Owned):
    """`content` is `documents.to_json(…)`; the files are made from it and kept when it is issued.

    `subject_type` and `subject_id` name what it is about (an order, a meeting).
    """

    kind = models.CharField(max_length=40)
    title = models.CharField(_("title"), max_length=400)
    content: models.JSONField[Any, Any] = models.JSONField(default=dict)
    state = models.CharField(max_length=12, choices=PAPER_FLOW.choices(), default="draft")
    state_since = models.DateTimeField(default=timezone.now)
    subject_type = models.CharField(max_length=80)
    subject_id = models.UUIDField()
    number = models.OneToOneField(
        Number, null=True, blank=True, on_delete=models.PROTECT, related_name="paper"
    )
    is_public = models.BooleanField(_("everybody may read it"), default=False)
    drafted_by = models.UUIDField(null=True, blank=True)
    returned = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    pdf = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    signed_how = models.CharField(max_length=8, choices=How, blank=True)
    signed_by = models.UUIDField(null=True, blank=True)
    signed_in_post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_as = models.CharField(max_length=12, choices=TermKind, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    issued_at = models.DateTimeField(null=True, blank=True)

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "pk"]
        indexes = [models.Index(fields=["subject_id"], name="paper_subject")]
        constraints = [
            PAPER_FLOW.constraint("paper_state_is_known"),
            models.CheckConstraint(
                condition=Q(signed_how="") | Q(signed_how__in=How.values), name="paper_how_known"
            ),
            models.CheckConstraint(
                condition=~Q(state="issued") | Q(signed_on__isnull=False),
                name="paper_issued_is_signed",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Verdict(models.TextChoices):
    AGREES = "agrees", _("Agrees")
    AMENDS = "amends", _("Agrees with changes")
    RETURNS = "returns", _("Sends it back")


class ChainStepQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here & self.of(acting)

    def of(self, acting: Acting) -> Self:
        """Steps of posts that whoever acts holds today."""
        from phakhi.parties.models import PostTerm

        if not acting.is_signed_in:
            return self.none()
        held = PostTerm.objects.filter(person=acting.person_id, province=acting.province)
        today = held.on(timezone.localdate()).values("post")
        return self.filter(post__in=today, province=acting.province)


class ChainStep(Owned):
    """One hand the paper passes through on its บันทึกข้อความ; rows are never rewritten."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="steps")
    round = models.PositiveSmallIntegerField(default=1)
    place = models.PositiveSmallIntegerField()
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=8, choices=Verdict, blank=True)
    note = models.CharField(_("note"), max_length=1000, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)
    answered_as = models.CharField(max_length=12, choices=TermKind, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

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
        ]

    def __str__(self) -> str:
        return f"{self.paper_id} {self.round}.{self.place}"
