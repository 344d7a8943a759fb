"""Calendar addresses: made and shown once, revoked, read by calendar programs."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.bodies.queries import bodies_of
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.meetings.feeds.calendar import calendar_of
from phakhi.meetings.feeds.reading import feed_of, is_inside, meetings_in, reader_of
from phakhi.meetings.models import Feed
from phakhi.meetings.services import calling
from phakhi.meetings.views.calling.frame import address, asked_code, page, trail


@never_cache
@require_http_methods(["GET", "POST"])
def feeds(request: Request) -> HttpResponse:
    """A POST makes one, of a body or of oneself, and shows its address once."""
    authorise(request.acting.is_signed_in)
    bodies = bodies_of(request.acting)
    url = ""
    if request.method == "POST":
        code = asked_code(request.POST.get("body", ""))
        body = get_object_or_404(bodies, public_code=code) if code else None
        token = calling.make_feed(acting=request.acting, body=body)
        url = request.build_absolute_uri(address(request, "feed", token=token))
    living = Feed.objects.visible_to(request.acting).filter(revoked_at=None)
    title = _("Meetings in your own calendar")
    return page(
        request,
        "calling/feeds.html",
        title=title,
        lead=_("Your telephone's calendar shows the meetings by itself and follows every change."),
        trail=trail(request, (title, "")),
        feeds=list(living.select_related("body", "person")),
        bodies=list(bodies),
        url=url,
        webcal=url.replace("https://", "webcal://").replace("http://", "webcal://"),
    )


@require_POST
def revoke(request: Request, pk: UUID) -> HttpResponse:
    seen = Feed.objects.visible_to(request.acting)
    calling.revoke_feed(acting=request.acting, feed=get_object_or_404(seen, pk=pk))
    told = _("This address is dead now: whoever has it sees nothing more.")
    return saved(request, told, address(request, "feeds"))


@require_safe
def feed(request: Request, token: str) -> HttpResponse:
    """Read by a program without cookies; unchanged, it is not sent again."""
    found = feed_of(request.province, token)
    acting = reader_of(found)
    content = calendar_of(
        found.body.name_th if found.body else _("Meetings · %(name)s") % {"name": _who(found)},
        meetings_in(found, acting),
        host=f"{request.province.slug}.phakhi",
        root=request.build_absolute_uri(address(request, "index")),
        with_online=is_inside(found, acting),
    )
    tag = f'"{sha256(content).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=304, headers={"ETag": tag})
    headers = {
        "ETag": tag,
        "Cache-Control": "private, max-age=300",
        "Content-Disposition": 'inline; filename="meetings.ics"',
        "X-Robots-Tag": "noindex",
    }
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=headers)


def _who(found: Feed) -> str:
    return found.person.name if found.person else ""
