"""What a person asks about their own data, and the day the answer is due (PDPA s.30–36)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Role
from phakhi.core.flow import Flow, Transition, register
from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

DAYS_TO_ANSWER: Final = 30


class RequestKind(models.TextChoices):
    ACCESS = "access", _("See and get a copy of my data")
    CORRECT = "correct", _("Correct my data")
    ERASE = "erase", _("Erase my data")
    OBJECT = "object", _("Object to the use of my data")
    RESTRICT = "restrict", _("Stop using my data for a while")


class RequestChannel(models.TextChoices):
    WEB = "web", _("On this website")
    IN_PERSON = "in_person", _("At the counter")
    POST = "post", _("By post")
    EMAIL = "email", _("By e-mail")


class RequestState(models.TextChoices):
    OPEN = "open", _("Waiting for an answer")
    ANSWERED = "answered", _("Answered")
    REFUSED = "refused", _("Refused, with reasons")


def _keeps_requests(acting: Acting, thing: Any) -> bool:
    return acting.has(*Role.REGISTRARS) and bool(thing.province_id == acting.province.pk)


REQUEST_FLOW = register(
    Flow(
        name="accounts.subject_request",
        states={state.value: state.label for state in RequestState},
        start=RequestState.OPEN,
        transitions=(
            Transition("open", "answer", _keeps_requests, "answered"),
            Transition("open", "refuse", _keeps_requests, "refused"),
        ),
    )
)


class SubjectRequestQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.has(*Role.REGISTRARS, Role.AUDITOR):
            return here
        return here.filter(person=acting.person_id) if acting.is_signed_in else here.none()


class SubjectRequest(Owned):
    """`person` is empty until the counter has found who asks in the register."""

    kind = models.CharField(_("what is asked"), max_length=10, choices=RequestKind)
    channel = models.CharField(_("how it came"), max_length=10, choices=RequestChannel)
    person = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="subject_requests"
    )
    requester = models.CharField(_("who asks"), max_length=250)
    contact = models.CharField(_("where the answer goes"), max_length=400, blank=True)
    details = models.TextField(_("in their words"), blank=True)
    received_on = models.DateField(_("received on"))
    due_on = models.DateField(editable=False)
    state = models.CharField(max_length=10, choices=RequestState, default=RequestState.OPEN)
    closed_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(_("answer or reason of refusal"), blank=True)
    officer = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    scan = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = SubjectRequestQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            REQUEST_FLOW.constraint("subject_request_state_known"),
            models.CheckConstraint(
                condition=Q(due_on=F("received_on") + timedelta(days=DAYS_TO_ANSWER)),
                name="subject_request_due_in_30_days",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused", answer=""), name="subject_refusal_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.requester}"

    def days_left(self, today: date) -> int:
        return (self.due_on - today).days
