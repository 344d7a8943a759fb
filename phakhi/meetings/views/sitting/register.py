"""The register of resolutions: the province's, a body's, one resolution, as files (R002)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_address, body_frame, body_or_404
from phakhi.bodies.keeping import keeps_body
from phakhi.bodies.models import Body
from phakhi.core.exports import export
from phakhi.core.fiscal import fiscal_label
from phakhi.core.http import Request
from phakhi.meetings.models import Recusal, Resolution, Vote
from phakhi.meetings.models.resolutions import RESOLUTION_KINDS
from phakhi.meetings.queries.resolution_files import COLUMNS, record_of
from phakhi.meetings.queries.resolutions import (
    AskedResolutions,
    counts_by_kind,
    number_of,
    resolutions_of,
    years_of,
)
from phakhi.meetings.resolved import resolved_th
from phakhi.meetings.views.sitting.frame import address, page, room_address, trail
from phakhi.meetings.wording import called, language

PER_PAGE = 30


@require_safe
def resolutions(request: Request) -> HttpResponse:
    title = _("Register of resolutions")
    return page(
        request,
        "sitting/register.html",
        title=title,
        lead=_("What the province's bodies resolved, in their own words."),
        trail=trail(request, (title, "")),
        **_listed(request, None),
    )


@require_safe
def of_body(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    frame = body_frame(request.acting, body, "meetings:body_resolutions", _("Resolutions"))
    may_keep = keeps_body(request.acting, body)
    more = {"may_circulate": may_keep and body.state == "active", "body": body}
    return page(request, "sitting/body_register.html", **frame | _listed(request, body) | more)


@require_safe
def resolutions_file(request: Request, ending: str) -> HttpResponseBase:
    """CSV and Excel for people, JSON for machines; the same filters as the page."""
    found = resolutions_of(request.acting, AskedResolutions.read(request.GET))
    if ending == "json":
        rows = [record_of(one) for one in found.iterator()]
        return JsonResponse({"resolutions": rows}, json_dumps_params={"ensure_ascii": False})
    return export(found.iterator(), COLUMNS, ending, f"resolutions-{request.province.slug}")


@require_safe
def resolution(request: Request, pk: UUID) -> HttpResponse:
    seen = Resolution.objects.visible_to(request.acting).decided()
    related = ("item__meeting__body__province", "item__meeting__province", "province", "corrects")
    found = get_object_or_404(seen.select_related(*related), pk=pk)
    meeting = found.item.meeting
    acting = request.acting
    title = _("Resolution %(number)s") % {"number": number_of(found)}
    register = (_("Register of resolutions"), address(request, "resolutions"))
    votes = Vote.objects.visible_to(acting).filter(resolution=found)
    aside = Recusal.objects.visible_to(acting).filter(item=found.item_id)
    return page(
        request,
        "sitting/resolution.html",
        title=title,
        kind=meeting.body.name,
        trail=trail(request, register, (title, "")),
        resolution=found,
        sentence=resolved_th(found),
        votes=votes.select_related("attendance"),
        aside=aside.select_related("attendance"),
        meeting=meeting,
        meeting_called=called(meeting),
        meeting_url=room_address(meeting),
        body_url=body_address(meeting.body),
    )


def _listed(request: Request, body: Body | None) -> dict[str, Any]:
    asked = AskedResolutions.read(request.GET)
    found = resolutions_of(request.acting, asked, body)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    for one in shown.object_list:
        one.sentence, one.number_said = resolved_th(one), number_of(one)  # type: ignore[attr-defined]
    return {
        "page": shown,
        "asked": asked,
        "kinds": _kind_chips(request, asked, body),
        "years": _year_chips(request, asked, body),
        "query": asked.url(body=body.public_code)[1:] if body else asked.url()[1:],
        "of_body": body,
    }


def _kind_chips(
    request: Request, asked: AskedResolutions, body: Body | None
) -> list[dict[str, Any]]:
    numbers = counts_by_kind(request.acting, asked, body)
    return [
        {
            "label": label,
            "url": asked.url(kind="" if asked.kind == kind else kind),
            "count": numbers.get(kind, 0),
            "current": asked.kind == kind,
        }
        for kind, label in RESOLUTION_KINDS
        if numbers.get(kind) or asked.kind == kind
    ]


def _year_chips(
    request: Request, asked: AskedResolutions, body: Body | None
) -> list[dict[str, Any]]:
    return [
        {
            "label": fiscal_label(year, language()),
            "url": asked.url(year=None if asked.year == year else year),
            "current": asked.year == year,
        }
        for year in years_of(request.acting, body)
    ]
