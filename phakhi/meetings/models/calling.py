"""What calling a meeting needs besides it: the body's rule, papers, holidays, calendar feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body, sees_body
from phakhi.core.models import Owned, StoredFile, Visible
from phakhi.meetings.models.meetings import AgendaItem
from phakhi.parties.models import Party

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

# พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 80: in writing, three days before.
NOTICE_DAYS = 3


def baht(label: Any) -> Any:
    return models.DecimalField(label, max_digits=10, decimal_places=2, default=0)


class CallingRule(Owned):
    """How a body is called and what its members are paid for coming; a body without one: 3 days.

    `answer_days`: answers are asked for so many days before the meeting.
    """

    body = models.OneToOneField(Body, on_delete=models.CASCADE, related_name="calling_rule")
    notice_days = models.PositiveSmallIntegerField(
        _("days between notice and meeting"), default=NOTICE_DAYS
    )
    answer_days = models.PositiveSmallIntegerField(_("answers until, days before"), default=1)
    delegates_count = models.BooleanField(_("a delegate counts for the quorum"), default=True)
    chair_rate = baht(_("the chair, baht a meeting"))
    member_rate = baht(_("a member, baht a meeting"))
    secretary_rate = baht(_("the secretary, baht a meeting"))
    assistant_rate = baht(_("an assistant secretary, baht a meeting"))

    class Of(Visible):
        def visible_to(self, acting: Acting) -> Self:
            return self.filter(sees_body(acting, "body__"), province=acting.province)

    objects = Of.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    chair_rate__gte=0,
                    member_rate__gte=0,
                    secretary_rate__gte=0,
                    assistant_rate__gte=0,
                ),
                name="calling_rates_not_negative",
            )
        ]

    def __str__(self) -> str:
        return f"{self.body_id}: {self.notice_days}"


class ItemPaper(Owned):
    """A file to a matter; with `is_closed` only the members and the office open it."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="papers")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(_("title"), max_length=250)
    is_closed = models.BooleanField(_("not for the public"), default=True)

    class Of(Visible):
        def visible_to(self, acting: Acting) -> Self:
            from phakhi.meetings.sitters import bodies_sat_on

            items = AgendaItem.objects.visible_to(acting).values("pk")
            here = self.filter(province=acting.province, item__in=items)
            if acting.is_staff:
                return here
            inside = Q(item__meeting__body__in=bodies_sat_on(acting))
            return here.filter(Q(is_closed=False) | inside)

    objects = Of.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.title


class ClosedDay(Owned):
    """A day off the built-in calendar lacks: announced by the cabinet, or a local one."""

    on = models.DateField(_("day"))
    name = models.CharField(_("name of the holiday"), max_length=120)

    class Of(Visible):
        def visible_to(self, acting: Acting) -> Self:
            return self.filter(province=acting.province)

    objects = Of.as_manager()

    class Meta:
        ordering = ["on"]
        constraints = [models.UniqueConstraint(fields=["province", "on"], name="closed_day_once")]

    def __str__(self) -> str:
        return self.name


class Feed(Owned):
    """A calendar address with a secret in it, kept as a hash; of a body, or of a person."""

    body = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.CASCADE, related_name="feeds"
    )
    person = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.CASCADE, related_name="feeds"
    )
    made_by = models.UUIDField()
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Of(Visible):
        def visible_to(self, acting: Acting) -> Self:
            if not acting.is_signed_in:
                return self.none()
            return self.filter(province=acting.province, made_by=acting.person_id)

    objects = Of.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(body=None) ^ Q(person=None), name="feed_of_body_or_person"
            ),
            models.UniqueConstraint(
                fields=["made_by", "body"],
                condition=Q(revoked_at=None),
                nulls_distinct=False,
                name="feed_living_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id or self.person_id}"
