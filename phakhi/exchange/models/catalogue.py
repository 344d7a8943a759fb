"""R029: state resources open to civil society, and who asked for and got which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, StoredFile, Visible, codes, same_id
from phakhi.exchange.models.steps import Step, known
from phakhi.exchange.states import ENTRY_FLOW, GRANTED, USE_FLOW
from phakhi.exchange.vocabulary import Kind
from phakhi.networks.models import Actor, sees_actor

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class EntryQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        seen = ~Q(state="draft") & sees_actor(acting, "owner__")
        if mine := acting.own_parties:
            seen |= Q(owner__party__in=mine)
        return here.filter(seen)


class StateResource(Owned):
    """`amount` is all there is to give; `slots` how many may get some; empty means no limit."""

    public_code = models.CharField(max_length=12, editable=False)
    owner = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="lends")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    name = models.CharField(_("name"), max_length=200)
    about = models.TextField(_("what it is"), max_length=2000, blank=True)
    eligibility = models.TextField(_("who may ask, in plain words"), max_length=2000)
    sectors = codes(_("sectors"))
    needs_registration = models.BooleanField(_("only registered bodies"), default=False)
    area_codes = codes(_("only from these districts"))
    amount = models.DecimalField(
        _("how much there is"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    slots = models.PositiveIntegerField(_("for how many"), null=True, blank=True)
    by_date = models.BooleanField(_("lent by dates"), default=False)
    opens_on = models.DateField(_("open from"), null=True, blank=True)
    closes_on = models.DateField(_("open until"), null=True, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=300)
    report_what = models.CharField(_("what to report afterwards"), max_length=500, blank=True)
    report_days = models.PositiveSmallIntegerField(_("days for the report"), default=30)
    state = models.CharField(max_length=12, choices=ENTRY_FLOW.choices(), default="draft")
    state_since = models.DateTimeField(default=timezone.now)
    is_demo = models.BooleanField(default=False)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="entry_code_once"),
            ENTRY_FLOW.constraint("entry_state_is_known"),
            models.CheckConstraint(condition=known("kind", Kind), name="entry_kind_known"),
            models.CheckConstraint(
                condition=Q(closes_on=None) | Q(opens_on=None) | Q(closes_on__gte=F("opens_on")),
                name="entry_dates_in_order",
            ),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0), name="entry_amount_positive"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def takes_requests(self) -> bool:
        """Published, and within its dates."""
        today = timezone.localdate()
        begun = self.opens_on is None or self.opens_on <= today
        is_over = self.closes_on is not None and self.closes_on < today
        return self.state == "open" and begun and not is_over


class UseQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        """Who got what is public; who asked in vain is between the two and the office."""
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        seen = Q(state__in=GRANTED)
        if mine := acting.own_parties:
            seen |= Q(asker__party__in=mine) | Q(entry__owner__party__in=mine)
        return here.filter(seen)


class UseRequest(Owned):
    """A partner asks for a state resource; of one lent by dates no two hold the same day."""

    public_code = models.CharField(max_length=12, editable=False)
    entry = models.ForeignKey(StateResource, on_delete=models.PROTECT, related_name="uses")
    asker = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="uses")
    purpose = models.CharField(_("what for"), max_length=1000)
    amount = models.DecimalField(
        _("how much"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    granted_amount = models.DecimalField(
        _("granted"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    from_on = models.DateField(_("from"), null=True, blank=True)
    until_on = models.DateField(_("to"), null=True, blank=True)
    file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=12, choices=USE_FLOW.choices(), default="asked")
    state_since = models.DateTimeField(default=timezone.now)
    asked_on = models.DateField()
    due_on = models.DateField()
    decided_on = models.DateField(null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=1000, blank=True)
    appeal = models.CharField(_("appeal"), max_length=1000, blank=True)
    report_due_on = models.DateField(null=True, blank=True)
    reported_on = models.DateField(null=True, blank=True)
    report = models.TextField(_("report"), max_length=2000, blank=True)
    entered_by = models.UUIDField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    objects = UseQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["province", "public_code"], name="use_code_once"),
            USE_FLOW.constraint("use_state_is_known"),
            models.CheckConstraint(
                condition=Q(from_on=None, until_on=None) | Q(until_on__gte=F("from_on")),
                name="use_dates_in_order",
            ),
            models.CheckConstraint(
                condition=Q(granted_amount=None) | Q(granted_amount__gt=0),
                name="use_granted_positive",
            ),
            ExclusionConstraint(
                name="use_dates_once",
                expressions=[
                    (same_id("entry"), "&&"),
                    (Func(F("from_on"), F("until_on"), Value("[]"), function="daterange"), "&&"),
                ],
                condition=Q(state__in=GRANTED, from_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.purpose

    @property
    def owes_report(self) -> bool:
        return self.state == "granted" and self.report_due_on is not None


class UseStepQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        mine = acting.own_parties
        if not mine:
            return here.none()
        return here.filter(Q(use__asker__party__in=mine) | Q(use__entry__owner__party__in=mine))


class UseStep(Step):
    use = models.ForeignKey(UseRequest, on_delete=models.PROTECT, related_name="steps")

    objects = UseStepQuerySet.as_manager()
