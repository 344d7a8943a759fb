"""An official paper: its content, its way up the chain, its signature, its files (R026, R052)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import F, Q
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
        mine = Q(pk__in=_chained(acting))
        return here.filter(public | mine | Q(drafted_by=acting.person_id))


def _chained(acting: Acting) -> Any:
    """Papers whose chain names a post that whoever acts holds today."""
    from phakhi.papers.models.chains import ChainStep

    return ChainStep.objects.of(acting).values("paper")


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
    memo = models.TextField(_("what the memo says"), max_length=4000, blank=True)
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
    memo_pdf = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_why = models.CharField(_("why it was withdrawn"), max_length=500, blank=True)
    scan_entered_by = models.UUIDField(null=True, blank=True)
    scan_checked_by = models.UUIDField(null=True, blank=True)
    scan_checked_at = models.DateTimeField(null=True, blank=True)
    scan_note = models.CharField(_("what differs"), max_length=500, blank=True)

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
            models.CheckConstraint(
                condition=~Q(state="issued")
                | Q(signed_how="")
                | (Q(pdf__isnull=False) & ~Q(pdf_sha256="")),
                name="paper_signed_is_kept",
            ),
            models.CheckConstraint(
                condition=Q(scan_checked_by=None) | ~Q(scan_checked_by=F("scan_entered_by")),
                name="paper_scan_checked_by_another",
            ),
        ]

    def __str__(self) -> str:
        return self.title
