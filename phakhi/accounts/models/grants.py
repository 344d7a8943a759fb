"""A role for dated terms, of a person or of whoever holds a post (thai-practice 3.11)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Role
from phakhi.core.models import Owned
from phakhi.parties.models import Party, Post
from phakhi.parties.models.posts import DatedQuerySet

if TYPE_CHECKING:
    from phakhi.core.acting import Acting

ROLE_NAMES = {
    Role.CITIZEN: _("Citizen"),
    Role.MEMBER: _("Partner"),
    Role.FIELD: _("Field officer"),
    Role.OFFICER: _("Officer of the provincial office"),
    Role.HEAD: _("Head of the provincial office"),
    Role.GOVERNOR: _("Governor"),
    Role.AUDITOR: _("Auditor"),
    Role.ADMIN: _("System administrator"),
}


class GrantQuerySet(DatedQuerySet):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.has(Role.ADMIN, Role.AUDITOR):
            return here
        return here.filter(person=acting.person_id) if acting.is_signed_in else here.none()

    def in_force(self, day: date) -> Self:
        """The second administrator is missing: no administrator yet."""
        return self.on(day).exclude(role=Role.ADMIN, approved_by=None)


def _same_holder_and_role() -> Func:
    """Two grants of one role to one holder overlap here (no btree_gist, see parties.posts)."""
    role = Func(F("role"), Value(0), function="hashtextextended")
    holder = Coalesce(F("person"), F("post"))
    hashed = Func(holder, role, function="uuid_hash_extended")
    return Func(hashed, hashed, Value("[]"), function="int8range")


class RoleGrant(Owned):
    """`granted_by` is empty where the operator set up the first administrator by command."""

    person = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="grants"
    )
    post = models.ForeignKey(
        Post, null=True, blank=True, on_delete=models.PROTECT, related_name="grants"
    )
    role = models.CharField(_("role"), max_length=20, choices=list(ROLE_NAMES.items()))
    since = models.DateField(_("from"))
    until = models.DateField(_("until (first day without)"), null=True, blank=True)
    basis = models.CharField(_("order or letter"), max_length=200, blank=True)
    granted_by = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_by = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = GrantQuerySet.as_manager()

    class Meta:
        ordering = ["role", "-since", "pk"]
        indexes = [
            models.Index(fields=["person", "since"], name="grant_person"),
            models.Index(fields=["post", "since"], name="grant_post"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(role__in=Role.ALL), name="grant_role_known"),
            models.CheckConstraint(
                condition=Q(person__isnull=True) ^ Q(post__isnull=True), name="grant_to_one"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="grant_dates_in_order"
            ),
            models.CheckConstraint(
                condition=~Q(approved_by=F("granted_by")), name="grant_by_two_persons"
            ),
            ExclusionConstraint(
                name="grant_once_at_a_time",
                expressions=[
                    (_same_holder_and_role(), "&&"),
                    (Func(F("since"), F("until"), Value("[)"), function="daterange"), "&&"),
                ],
            ),
        ]

    @property
    def is_pending(self) -> bool:
        return self.role == Role.ADMIN and self.approved_by_id is None
