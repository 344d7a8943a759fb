"""What this room shows on a partner's page and under "My organisation"."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.networks.models import Actor
from phakhi.ties.models import Contact
from phakhi.ties.permissions import can_log_for, can_tell_tie
from phakhi.ties.queries.ties import ties_of, waiting_for

MOST = 12


def partner_ties(acting: Acting, actor: Actor) -> Panel | None:
    lines = ties_of(acting, actor)
    may_tell = can_tell_tie(acting, actor)
    if not lines and not may_tell:
        return None
    context = {
        "actor": actor,
        "lines": lines[:MOST],
        "more": max(0, len(lines) - MOST),
        "may_tell": may_tell,
        "may_log": acting.is_staff and can_log_for(acting, actor),
    }
    return Panel(_("Ties to other partners"), "ties/panels/partner.html", context)


def my_ties(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    own = list(actors)
    steps = Contact.objects.visible_to(acting).of(own).open_steps()
    context = {
        "actors": own,
        "waiting": waiting_for(acting, own).count(),
        "steps": steps.count(),
        "late": steps.filter(next_due__lt=timezone.localdate()).count(),
    }
    return Panel(_("My ties and contacts"), "ties/panels/mine.html", context)
