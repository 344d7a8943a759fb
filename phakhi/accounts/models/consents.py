"""Who agreed to what, in which words, and when that ended (PDPA 2562)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class Channel(models.TextChoices):
    WEB = "web", _("On this website")
    PAPER = "paper", _("On paper, entered by an officer")


class ConsentTextQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(province=acting.province)


class ConsentText(Owned):
    """Never changed once used: new words are a new edition."""

    purpose = models.CharField(max_length=40)
    edition = models.PositiveSmallIntegerField(default=1)
    title_th = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    text_th = models.TextField()
    text_en = models.TextField()
    sha256 = models.CharField(max_length=64, editable=False)

    objects = ConsentTextQuerySet.as_manager()

    class Meta:
        ordering = ["purpose", "-edition"]
        constraints = [
            models.UniqueConstraint(
                fields=["province", "purpose", "edition"], name="consent_text_once"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return self.title_en if get_language() == "en" else self.title_th

    @property
    def text(self) -> str:
        return self.text_en if get_language() == "en" else self.text_th


class ConsentQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        if not acting.is_signed_in:
            return here.none()
        return here.filter(party__in=acting.own_parties)

    def standing(self) -> Self:
        return self.filter(withdrawn_at=None)


class Consent(Owned):
    """One agreement; withdrawing closes the row, agreeing again opens another."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="consents")
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    channel = models.CharField(max_length=5, choices=Channel, default=Channel.WEB)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    officer = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = ConsentQuerySet.as_manager()

    class Meta:
        ordering = ["-given_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["party", "purpose"],
                condition=Q(withdrawn_at=None),
                name="one_standing_consent",
            ),
            models.CheckConstraint(
                condition=Q(channel=Channel.WEB) | Q(channel=Channel.PAPER, officer__isnull=False),
                name="consent_on_paper_has_officer",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(withdrawn_at__gte=F("given_at")),
                name="consent_dates_in_order",
            ),
        ]
