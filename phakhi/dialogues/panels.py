"""What other pages show of this room: of a board what it is asked, of mine what I owe."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.dialogues.models import Consultation, Dialogue
from phakhi.networks.models import Actor


def of_board(acting: Acting, body: Body) -> Panel | None:
    seen = Consultation.objects.visible_to(acting).filter(body=body, state="asked")
    rows = list(seen.order_by("opinion_due_on", "pk"))
    if not rows:
        return None
    return Panel(_("Agencies wait for its opinion"), "dialogues/panels/asked.html", {"rows": rows})


def waiting_for_mine(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    """Replies to boards, and forums that are over and have no record yet."""
    opined = Consultation.objects.visible_to(acting).filter(agency__in=actors, state="opined")
    over = Dialogue.objects.visible_to(acting).filter(
        convenor__in=actors, state="announced", on__lt=timezone.localdate()
    )
    context = {
        "rows": list(opined.select_related("body").order_by("reply_due_on", "pk")),
        "forums": list(over.order_by("on", "pk")),
    }
    if not any(context.values()):
        return None
    return Panel(_("Boards and forums: your reply, your record"), "dialogues/panels/mine.html",
                 context)  # fmt: skip
