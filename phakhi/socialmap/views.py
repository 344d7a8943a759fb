"""The social map: a page that works without script, and what its script and other programs read."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.presets import TIE_KINDS
from phakhi.networks.directory.filters import read_filters
from phakhi.networks.directory.map import names_in
from phakhi.networks.directory.views import directory_frame
from phakhi.networks.models import Actor
from phakhi.socialmap.feed import feed, names
from phakhi.socialmap.files import SHEETS, WRITERS
from phakhi.socialmap.months import months_of
from phakhi.socialmap.pictures import Picture
from phakhi.socialmap.queries import drawn_for
from phakhi.socialmap.questions import Question, ask
from phakhi.socialmap.remembered import picture_for, remember
from phakhi.socialmap.saying import named, say
from phakhi.socialmap.sheets import MOST_IN_SVG, file_of, sheet_of
from phakhi.socialmap.side import side_of
from phakhi.socialmap.table import order_of, rows_of

Content = Callable[[Picture, Question], dict[str, Any]]
PER_PAGE = 30
PROGRAMS = (("graphml", "GraphML"), ("gexf", "GEXF"), ("net", "Pajek"), ("dl", "UCINET DL"))


@require_safe
def home(request: Request) -> HttpResponse:
    question = ask(read_filters(request.GET))
    picture = picture_for(request.acting, question)
    context = directory_frame(request, question.filters)
    areas = context["names"]
    order = order_of(picture, request.GET.get("sort", ""))
    still = named(drawn_for(picture, min(MOST_IN_SVG, settings.SOCIAL_MAP_MOST)), areas)
    page = Paginator(order, PER_PAGE).get_page(request.GET.get("page"))
    context |= _words(request, question, picture) | {
        "page": page,
        "rows": rows_of(picture, list(page.object_list), question, areas),
        "still": still,
        "drawing": sheet_of(still, question),
        "side": side_of(picture, question, areas) if question.around else None,
    }
    return render(request, "socialmap/home.html", context)


def _words(request: Request, question: Question, picture: Picture) -> dict[str, Any]:
    chosen = question.kinds
    return {
        "title": _("Social map of %(province)s") % {"province": request.province.name},
        "lead": _("Who is tied to whom: each shape is a partner, each line a tie between two."),
        "trail": [
            {"label": request.province.name, "url": "../"},
            {"label": _("Partners"), "url": "../partners/"},
            {"label": _("Social map")},
        ],
        "view": "graph",
        "question": question,
        "picture": picture,
        "sentence": say(drawn_for(picture), question, request.province.name),
        "months": months_of(request.acting, question, timezone.localdate()),
        "programs": PROGRAMS,
        "kinds": [(code, question.with_kind(code), code in chosen) for code in TIE_KINDS],
    }


@require_safe
@gzip_page
def data(request: Request) -> HttpResponse:
    """Its address and form stay as they are: others read it, too."""

    def content(drawn: Picture, question: Question) -> dict[str, Any]:
        return feed(drawn, question, say(drawn, question, request.province.name))

    return _compact(request, "feed", content)


@require_safe
@gzip_page
def data_names(request: Request) -> HttpResponse:
    return _compact(request, "names", lambda drawn, _question: names(drawn))


def _compact(request: Request, what: str, content: Content) -> HttpResponse:
    question = ask(read_filters(request.GET))

    def text() -> str:
        picture = drawn_for(picture_for(request.acting, question))
        written = content(named(picture, names_in(request.province)), question)
        return json.dumps(written, ensure_ascii=False, separators=(",", ":"))

    whole = remember(request.acting, question, what, text)
    return HttpResponse(whole, content_type="application/json")


@require_safe
def partner(request: Request, code: str) -> HttpResponse:
    """The script takes the card from it and puts it beside the drawing."""
    visible = Actor.objects.visible_to(request.acting).listed()
    get_object_or_404(visible, public_code=code)
    question = ask(read_filters(request.GET).carrying("around", code).carrying("cluster"))
    picture = picture_for(request.acting, question)
    side = side_of(picture, question, names_in(request.province))
    context = {
        "title": _("Ties of %(name)s") % {"name": side.node.name},
        "trail": [*_trail(request, "../../../"), {"label": side.node.name}],
        "side": side,
    }
    return render(request, "socialmap/partner.html", context)


def _trail(request: Request, up: str) -> list[dict[str, Any]]:
    return [
        {"label": request.province.name, "url": up},
        {"label": _("Social map"), "url": f"{up}map/"},
    ]


@require_safe
def file(request: Request, ending: str) -> HttpResponseBase:
    question = ask(read_filters(request.GET))
    picture = picture_for(request.acting, question)
    if ending == "svg":
        drawn = named(drawn_for(picture), names_in(request.province))
        return _sent(
            file_of(drawn, question, request.province.name), "image/svg+xml", request, ending
        )
    if ending not in WRITERS:
        raise Http404
    write, content_type = WRITERS[ending]
    return _sent(write(picture), content_type, request, ending)


@require_safe
def sheet(request: Request, which: str, ending: str) -> HttpResponseBase:
    if which not in SHEETS:
        raise Http404
    rows, columns = SHEETS[which]
    picture = picture_for(request.acting, ask(read_filters(request.GET)))
    return export(rows(picture), columns, ending, f"{_name(request)}-{which}")


def _name(request: Request) -> str:
    return f"social-map-{request.province.slug}"


def _sent(content: str, content_type: str, request: Request, ending: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    name = f"{_name(request)}.{ending}"
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    return response
