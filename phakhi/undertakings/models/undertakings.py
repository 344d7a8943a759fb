"""What somebody took on so that a resolution is carried out (R002, R009)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body, sees_body
from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.meetings.models import Resolution
from phakhi.parties.models import Party
from phakhi.undertakings.reach import own_bodies
from phakhi.undertakings.states import UNDERTAKING_FLOW
from phakhi.undertakings.vocabulary import OPEN, SOON, TAKEN_ON, Via

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


def sees_undertaking(acting: Acting, path: str = "") -> Q:
    """The database's form of `can_view_undertaking`."""
    here = Q(**{f"{path}province": acting.province})
    if acting.is_staff:
        return here
    seen = Q(**{f"{path}is_public": True}) & sees_body(acting, f"{path}body__")
    return here & (seen | is_inside(acting, path))


def is_inside(acting: Acting, path: str = "") -> Q:
    """The owner, and the members of the body: they read refusals and their reasons."""
    mine = acting.own_parties
    if not mine:
        return Q(pk__in=())
    inside = Q(**{f"{path}owner__in": mine})
    if acting.is_signed_in:
        inside |= Q(**{f"{path}body__in": own_bodies(acting)})
    return inside


class UndertakingQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        return self.filter(sees_undertaking(acting))

    def unfinished(self) -> Self:
        return self.filter(state__in=OPEN)

    def due_by(self, day: date) -> Self:
        """Due up to that day and not reported; or asked and to be answered by then."""
        due = Q(state__in=("open", "accepted", "working"), due_on__lte=day)
        return self.filter(due | Q(state="proposed", answer_due_on__lte=day))

    def late(self) -> Self:
        return self.due_by(timezone.localdate() - timedelta(days=1))


class Undertaking(Owned):
    """`number` runs through a body's fiscal year. `resolution` is empty for what comes from
    elsewhere; `source` then says from where. `follows` is the earlier try with another owner.
    """

    public_code = models.CharField(max_length=12, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="undertakings")
    resolution = models.ForeignKey(
        Resolution, null=True, blank=True, on_delete=models.PROTECT, related_name="undertakings"
    )
    source = models.CharField(_("where it comes from"), max_length=250, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    number = models.PositiveIntegerField()
    fiscal_year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=UNDERTAKING_FLOW.choices(), default="open")
    state_since = models.DateTimeField(default=timezone.now)
    text = models.TextField(_("what is to be done"), max_length=4000)
    owner = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="undertakings"
    )
    answer_due_on = models.DateField(_("answer until"), null=True, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    original_due_on = models.DateField(_("first due on"), null=True, blank=True)
    is_public = models.BooleanField(_("everybody may read it"), default=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    proposed_by = models.UUIDField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    answered_via = models.CharField(max_length=8, choices=Via, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)
    speaker = models.CharField(_("who answers for the owner"), max_length=200, blank=True)
    speaker_post = models.CharField(_("post"), max_length=200, blank=True)
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    percent = models.PositiveSmallIntegerField(_("percent"), default=0)
    outcome = models.TextField(_("what came of it"), max_length=2000, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.UUIDField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=1000, blank=True)
    follows = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by"
    )
    reminded_on = models.DateField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = UndertakingQuerySet.as_manager()

    class Meta:
        ordering = ["-fiscal_year", "-number", "pk"]
        indexes = [
            models.Index(fields=["province", "state", "due_on"], name="undertaking_due"),
            models.Index(fields=["owner", "state"], name="undertaking_of_owner"),
        ]
        constraints = [
            UNDERTAKING_FLOW.constraint("undertaking_state_is_known"),
            models.UniqueConstraint(
                fields=["province", "public_code"], name="undertaking_code_once"
            ),
            models.UniqueConstraint(
                fields=["body", "fiscal_year", "number"], name="undertaking_number_once"
            ),
            models.UniqueConstraint(
                fields=["resolution"], condition=Q(state="open"), name="undertaking_open_once"
            ),
            models.UniqueConstraint(
                fields=["resolution", "owner"],
                condition=Q(state__in=("proposed", *TAKEN_ON)),
                name="undertaking_owner_asked_once",
            ),
            models.UniqueConstraint(fields=["follows"], name="undertaking_followed_once"),
            models.CheckConstraint(
                condition=Q(owner__isnull=False) | Q(state__in=("open", "withdrawn")),
                name="undertaking_has_an_owner",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("refused", "withdrawn")) | ~Q(reason=""),
                name="undertaking_refused_for_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=TAKEN_ON) | Q(accepted_at__isnull=False),
                name="undertaking_taken_on_by_a_yes",
            ),
            models.CheckConstraint(
                condition=Q(percent__range=(0, 100)), name="undertaking_percent_in_range"
            ),
            models.CheckConstraint(
                condition=Q(answered_via="") | Q(answered_via__in=Via.values),
                name="undertaking_via_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.fiscal_year}"

    @property
    def clock(self) -> Any:
        """The day somebody owes something by, as it stands now."""
        return self.answer_due_on if self.state == "proposed" else self.due_on

    @property
    def is_late(self) -> bool:
        waits = self.state in ("open", "proposed", "accepted", "working")
        return waits and self.clock is not None and self.clock < timezone.localdate()

    @property
    def is_soon(self) -> bool:
        """Due within a week, or late: it is time to remind."""
        waits = self.state in ("open", "proposed", "accepted", "working")
        return waits and self.clock is not None and self.clock <= timezone.localdate() + SOON

    @property
    def from_paper(self) -> bool:
        return self.answered_via == Via.PAPER
