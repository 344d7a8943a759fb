"""What stands at the end of a network (R005)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from phakhi.core.models import Owned, Visible
from phakhi.governance.models.networks import GovernanceNetwork, sees_network

if TYPE_CHECKING:
    from phakhi.core.acting import Acting


class ClosingQuerySet(Visible):
    def visible_to(self, acting: Acting) -> Self:
        here = self.filter(province=acting.province)
        if acting.is_staff:
            return here
        return here.filter(sees_network(acting, "network__"), published_on__isnull=False)


class ClosingReport(Owned):
    """Written before the end, public with it; `left_open` lists what was owed on that day."""

    network = models.OneToOneField(
        GovernanceNetwork, on_delete=models.PROTECT, related_name="closing_report"
    )
    reached = models.TextField(_("what was reached"), max_length=4000)
    condition_met = models.BooleanField(_("the closing condition is met"))
    handed_over = models.TextField(_("who carries on with what"), max_length=4000)
    lessons = models.TextField(_("what was learned"), max_length=4000)
    left_open = models.JSONField(default=list, blank=True)
    published_on = models.DateField(null=True, blank=True)
    written_by = models.UUIDField(null=True, blank=True)

    objects = ClosingQuerySet.as_manager()

    def __str__(self) -> str:
        return f"closing of {self.network_id}"
