"""What a partner does in its networks, shown under "My organisation"."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.formation.models import GroupSeat, RoleCell
from phakhi.networks.models import Actor


def my_roles(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    """Accepted roles and seats; what waits for an answer stands in governance's own panel."""
    mine = [actor.pk for actor in actors]
    cells = RoleCell.objects.visible_to(acting).accepted().filter(actor__in=mine)
    seats = GroupSeat.objects.visible_to(acting).accepted().filter(actor__in=mine)
    context = {
        "cells": cells.select_related("activity__network__province", "actor__party"),
        "seats": seats.select_related("group__network__province", "actor__party"),
    }
    if not any(context.values()):
        return None
    return Panel(_("Our roles and seats in networks"), "formation/mine.html", context)
