"""What waits for whoever looks, and the office's page of what is due and who is quiet."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_address
from phakhi.bodies.queries.idle import Quiet, idle_bodies
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import BodyReferral, Instruction, Undertaking
from phakhi.undertakings.permissions import can_watch
from phakhi.undertakings.queries.desk import desk_of
from phakhi.undertakings.queries.owing import owed_by
from phakhi.undertakings.reminders import reminds, reminds_of_reply, reminds_of_report, wakes
from phakhi.undertakings.views.frame import address, home_of, page, trail
from phakhi.undertakings.vocabulary import SOON

MOST = 60


@require_safe
def mine(request: Request) -> HttpResponse:
    acting = request.acting
    authorise(acting.is_signed_in)
    title = _("Waits for you")
    desk = desk_of(acting)
    return page(
        request,
        "mine.html",
        title=title,
        lead=_("What you are asked to take on, what you took on, what you were instructed."),
        trail=trail(request, (title, "")),
        owed=owed_by(acting, acting.own_parties),
        desk=desk,
        due=[reminder(request, row) for row in desk.due],
        idle=[wake(request, one) for one in desk.idle],
    )


@require_safe
def quiet(request: Request) -> HttpResponse:
    acting = request.acting
    authorise(can_watch(acting))
    title = _("Late and quiet")
    near = timezone.localdate() + SOON
    due = Undertaking.objects.visible_to(acting).due_by(near).order_by("due_on", "pk")
    replies = BodyReferral.objects.visible_to(acting).due_by(near).order_by("reply_due_on", "pk")
    told = Instruction.objects.visible_to(acting).due_by(near).order_by("due_on", "pk")
    return page(
        request,
        "quiet.html",
        title=title,
        lead=_("Bodies without a sign of life, and what is overdue or due within a week, each "
               "with a text to forward."),
        trail=trail(request, (title, "")),
        idle=[wake(request, one) for one in idle_bodies(acting)],
        due=[
            reminder(request, row)
            for row in due.select_related("body__province", "province", "owner")[:MOST]
        ],
        replies=[
            (row, reminds_of_reply(row, _whole(request, address(request, "referral", pk=row.pk))))
            for row in replies.select_related("source", "target", "province")[:MOST]
        ],
        instructions=[
            (row, reminds_of_report(row, _whole(request, _told_at(request, row))))
            for row in told.select_related("unit", "province")[:MOST]
        ],
    )  # fmt: skip


def reminder(request: Request, row: Undertaking) -> tuple[Undertaking, str]:
    return row, reminds(row, _whole(request, home_of(request, row)))


def wake(request: Request, one: Quiet) -> tuple[Quiet, str]:
    door = body_address(one.body, "undertakings:of_body")
    return one, wakes(one, _whole(request, door))


def _told_at(request: Request, row: Any) -> str:
    return address(request, "instruction", code=row.public_code)


def _whole(request: Request, url: str) -> str:
    return request.build_absolute_uri(url)
