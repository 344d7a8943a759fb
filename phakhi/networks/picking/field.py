"""The field that names one partner (core.picking)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.picking import PickField
from phakhi.networks.models import ActorQuerySet
from phakhi.networks.picking.finding import PartnerFinder


class PartnerField(PickField):
    """Cleans to an `Actor` of `among` (default: every partner the person may see and pick)."""

    default_error_messages = {
        "required": _("Write a part of the name and choose the partner."),
        "several": _("Several partners have a name like this. Choose the one you mean."),
        "alike": _("No partner has exactly this name. Choose the one you mean, or write it anew."),
        "none": _(
            "No partner in the list is called like this. Check the spelling, or have it registered."
        ),
    }

    def __init__(
        self, *, acting: Acting, among: ActorQuerySet | None = None, **options: Any
    ) -> None:
        super().__init__(finder=PartnerFinder(acting, among), **options)
