"""The office's page of what is late and who is quiet; the acceptance rate for everybody (R009)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_address
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import BodyReferral, Instruction, Undertaking
from phakhi.undertakings.permissions import can_watch
from phakhi.undertakings.queries.quiet import idle_bodies
from phakhi.undertakings.reminders import reminds, reminds_of_reply, wakes
from phakhi.undertakings.views.frame import address, home_of, page, trail

MOST = 60


@require_safe
def quiet(request: Request) -> HttpResponse:
    acting = request.acting
    authorise(can_watch(acting))
    title = _("Late and quiet")
    late = Undertaking.objects.visible_to(acting).late().order_by("due_on", "pk")
    replies = BodyReferral.objects.visible_to(acting).late().order_by("reply_due_on", "pk")
    told = Instruction.objects.visible_to(acting).late().order_by("due_on", "pk")
    return page(
        request,
        "quiet.html",
        title=title,
        lead=_("Bodies without a sign of life, and what is overdue, each with a text to forward."),
        trail=trail(request, (title, "")),
        idle=[(one, wakes(one, _whole(request, _door(one.body)))) for one in idle_bodies(acting)],
        late=[
            (row, reminds(row, _whole(request, home_of(request, row))))
            for row in late.select_related("body__province", "province", "owner")[:MOST]
        ],
        replies=[
            (row, reminds_of_reply(row, _whole(request, address(request, "referral", pk=row.pk))))
            for row in replies.select_related("source", "target", "province")[:MOST]
        ],
        instructions=told.select_related("unit", "province")[:MOST],
    )


def _door(body: Any) -> str:
    return body_address(body, "undertakings:of_body")


def _whole(request: Request, url: str) -> str:
    return request.build_absolute_uri(url)
