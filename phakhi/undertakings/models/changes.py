"""Other terms: a later day, another scope; before the yes it is a counter-proposal (R009)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.undertakings.change_states import CHANGE_FLOW
from phakhi.undertakings.models.undertakings import Undertaking, is_inside
from phakhi.undertakings.vocabulary import Via

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class InsideQuerySet(Visible):
    """What the owner and the body tell each other; the public reads the result."""

    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        return here if acting.is_staff else here.filter(is_inside(acting, "undertaking__"))


class DueChange(Owned):
    """`due_on` and `text` are the terms asked for; `old_due_on`, `old_text` what they replaced."""

    undertaking = models.ForeignKey(Undertaking, on_delete=models.CASCADE, related_name="changes")
    state = models.CharField(max_length=12, choices=CHANGE_FLOW.choices(), default="asked")
    due_on = models.DateField(_("new day"), null=True, blank=True)
    text = models.TextField(_("what would be done instead"), max_length=4000, blank=True)
    why = models.CharField(_("why"), max_length=1000)
    is_counter = models.BooleanField(default=False)
    old_due_on = models.DateField(null=True, blank=True)
    old_text = models.TextField(blank=True)
    via = models.CharField(max_length=8, choices=Via, default=Via.SIGNED)
    asked_by = models.UUIDField(null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=1000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)

    objects = InsideQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            CHANGE_FLOW.constraint("due_change_state_is_known"),
            models.UniqueConstraint(
                fields=["undertaking"], condition=Q(state="asked"), name="due_change_asked_once"
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=False) | ~Q(text=""), name="due_change_changes_something"
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(answer=""), name="due_change_declined_is_said"
            ),
        ]

    def __str__(self) -> str:
        return self.why
