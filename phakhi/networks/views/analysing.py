"""Three readings of the list: doubled work, matching resources, missing partners."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core import presets
from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.labels import label
from phakhi.core.permissions import authorise
from phakhi.networks.forms.places import district_choices, names_of
from phakhi.networks.permissions import can_work_on_partners
from phakhi.networks.queries import analysis_columns as columns
from phakhi.networks.queries import gaps as gap_queries
from phakhi.networks.queries import matches as match_queries
from phakhi.networks.queries.match_pages import match_page
from phakhi.networks.queries.matrix import Matrix
from phakhi.networks.queries.overlaps import Overlap, overlaps, with_activities
from phakhi.networks.views.frame import page, trail

PER_PAGE = 10
AXES: dict[str, tuple[Any, presets.Terms]] = {
    "six_parties": (gettext_lazy("The six parties"), presets.PARTIES),
    "sector": (gettext_lazy("The four sectors"), presets.SECTORS),
    "target_groups": (gettext_lazy("The nine target groups"), presets.TARGET_GROUPS),
}
LISTS = {"six_parties": "parties", "sector": "sectors", "target_groups": "target_groups"}


@require_safe
def doubled(request: Request) -> HttpResponse:
    """For the office: a finding about partners that has to be talked over before it is public."""
    authorise(can_work_on_partners(request.acting))
    topic, area = _asked(request)
    shown = Paginator(overlaps(request.acting, topic=topic, area=area), PER_PAGE)
    here = shown.get_page(request.GET.get("page"))
    found = with_activities(request.acting, here.object_list)
    return page(
        request,
        "analysis/overlaps.html",
        title=_("Several bodies, the same work"),
        lead=_("Activities on one topic for the same people on the same ground."),
        trail=trail(request, (_("Several bodies, the same work"), "")),
        page=here,
        found=found,
        areas=names_of(_codes(found)),
        **_choices(request, topic, area),
    )


@require_safe
def doubled_file(request: Request, ending: str) -> HttpResponseBase:
    authorise(can_work_on_partners(request.acting))
    topic, area = _asked(request)
    found = with_activities(request.acting, overlaps(request.acting, topic=topic, area=area))
    rows = columns.overlap_rows(found, names_of(_codes(found)))
    return export(rows, columns.OVERLAPS, ending, f"overlaps-{request.province.slug}")


@require_safe
def matches(request: Request) -> HttpResponse:
    """Public lines for everybody, all lines for the office: both start from `visible_to`."""
    resource = request.GET.get("resource", "")
    resource = resource if resource in presets.RESOURCES else ""
    number = request.GET.get("page")
    shown, found = match_page(request.acting, resource=resource, area=_area(request), number=number)
    lines = [line for one in found for line in (one.need, *(o.line for o in one.offers))]
    return page(
        request,
        "analysis/matches.html",
        title=_("Who needs what, and who could give it"),
        lead=_("Needs of partners, each with the nearest offers of the same kind."),
        trail=trail(request, (_("Needs and offers"), "")),
        page=shown,
        matches=found,
        areas=names_of({line.actor.area_code for line in lines}),
        resource=resource,
        resources=presets.RESOURCES.choices(get_language() or "th"),
        **_choices(request, "", _area(request)),
    )


@require_safe
def matches_file(request: Request, ending: str) -> HttpResponseBase:
    wanted = match_queries.needs(request.acting, area=_area(request))
    rows = columns.match_rows(match_queries.match(request.acting, wanted))
    return export(rows, columns.MATCHES, ending, f"needs-{request.province.slug}")


@require_safe
def gaps(request: Request) -> HttpResponse:
    axis = _axis(request)
    matrix = _matrix(request, axis)
    return page(
        request,
        "analysis/gaps.html",
        title=_("Who is missing where"),
        lead=_("How many verified partners of each kind stand or work in each district."),
        trail=trail(request, (_("Who is missing where"), "")),
        axes=[(key, words, key == axis) for key, (words, _terms) in AXES.items()],
        axis=axis,
        list_name=LISTS[axis],
        matrix=matrix,
        districts=district_choices(request.province),
        gaps=[(label(LISTS[axis], kind), code, wide) for kind, code, wide in matrix.gaps()],
        names=dict(district_choices(request.province)),
    )


@require_safe
def gaps_file(request: Request, ending: str) -> HttpResponseBase:
    axis = _axis(request)
    names = dict(district_choices(request.province))
    rows = columns.gap_rows(_matrix(request, axis), names, LISTS[axis])
    return export(rows, columns.GAPS, ending, f"gaps-{request.province.slug}")


def _matrix(request: Request, axis: str) -> Matrix:
    districts = [code for code, _name in district_choices(request.province)]
    return gap_queries.matrix_for(request.acting, axis, AXES[axis][1].codes, districts)


def _axis(request: Request) -> str:
    axis = request.GET.get("axis", "")
    return axis if axis in AXES else "six_parties"


def _asked(request: Request) -> tuple[str, str]:
    topic = request.GET.get("topic", "")
    return (topic if topic in presets.TOPICS else "", _area(request))


def _area(request: Request) -> str:
    area = request.GET.get("area", "")
    is_here = area.isdecimal() and len(area) == 4 and area.startswith(request.province.code)
    return area if is_here else ""


def _choices(request: Request, topic: str, area: str) -> dict[str, Any]:
    return {
        "topic": topic,
        "area": area,
        "topics": presets.TOPICS.choices(get_language() or "th"),
        "districts": district_choices(request.province),
    }


def _codes(found: list[Overlap]) -> set[str]:
    return {code for one in found for code in one.areas}.union(
        code for one in found for work in one.works for code in work.areas
    )
