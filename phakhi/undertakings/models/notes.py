"""How far it is: a line, a share, a photo; from whom and by which way it came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.meetings.models import Meeting, MinuteText
from phakhi.parties.models import Party
from phakhi.undertakings.models.undertakings import Undertaking, is_inside, sees_undertaking
from phakhi.undertakings.vocabulary import Via

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class NoteQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """What was said in a meeting: everybody reads it once its minutes are out, unhidden."""
        seen = self.filter(sees_undertaking(acting, "undertaking__"), province=acting.province)
        if acting.is_staff:
            return seen
        out = Q(meeting=None) | (Q(meeting__minutes__published_at__isnull=False) & ~hidden())
        return seen.filter(out | is_inside(acting, "undertaking__"))


def hidden() -> Q:
    """Notes whose item the published minutes leave out."""
    kept_back = MinuteText.objects.filter(
        minutes__meeting=OuterRef("meeting"), item__source_id=OuterRef("undertaking")
    )
    return Q(Exists(kept_back.exclude(hidden_because="")))


class ProgressNote(Owned):
    """`entered_for` names whose word an officer typed from paper; `meeting`: it was said there.

    A photo may show faces: it is inside until the secretary shows it to everybody.
    """

    undertaking = models.ForeignKey(Undertaking, on_delete=models.CASCADE, related_name="notes")
    on = models.DateField(_("on"), default=timezone.localdate)
    text = models.CharField(_("how far it is"), max_length=2000)
    percent = models.PositiveSmallIntegerField(_("percent"), null=True, blank=True)
    photo = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    photo_is_public = models.BooleanField(_("everybody may see the photo"), default=False)
    via = models.CharField(max_length=8, choices=Via, default=Via.SIGNED)
    entered_for = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    by_person = models.UUIDField(null=True, blank=True)
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent=None) | Q(percent__range=(0, 100)), name="note_percent_in_range"
            ),
            models.CheckConstraint(condition=Q(via__in=Via.values), name="note_via_known"),
            models.CheckConstraint(
                condition=Q(photo_is_public=False) | Q(photo__isnull=False),
                name="note_shows_a_photo_it_has",
            ),
            models.UniqueConstraint(
                fields=["undertaking", "meeting"],
                condition=Q(meeting__isnull=False),
                name="note_once_a_meeting",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_picture(self) -> bool:
        return self.photo is not None and self.photo.kind in ("jpg", "png")
