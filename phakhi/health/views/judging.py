"""Which form of governance fits, and the nine factors of a year."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.fiscal import fiscal_label, fiscal_year
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.governance.frame import network_address
from phakhi.governance.models import GovernanceNetwork
from phakhi.health import services
from phakhi.health.forms import FormForm
from phakhi.health.models import FactorProfile
from phakhi.health.permissions import can_compute_health, can_see_inside
from phakhi.health.queries.advice import advise
from phakhi.health.queries.factors import culture_lines, factors_kept, factors_now
from phakhi.health.queries.improvements import actions_of
from phakhi.health.views.frame import find_network, page
from phakhi.health.words.advice import form_cards, now_words, tensions
from phakhi.health.words.factors import chart_of


@require_http_methods(["GET", "POST"])
def advice(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    found = advise(request.acting, network)
    form = _form(request, network, found)
    if form is not None and form.is_bound and form.is_valid():
        services.say_form(acting=request.acting, network=network, **form.cleaned_data)
        url = network_address(network, "health:advice")
        return saved(request, _("Put down. The advice counts with it from now on."), url)
    lead = _("Advice from measured conditions (Provan & Kenis 2008), not a verdict.")
    return page(
        request, network, "advice", _("Form of governance"), lead=lead, form=form,
        cards=form_cards(found), best=found.advice.best, now=now_words(found),
        tensions=tensions(found.form_now), found=found,
    )  # fmt: skip


def _form(request: Request, network: GovernanceNetwork, found: Any) -> FormForm | None:
    if request.method == "POST":
        authorise(can_compute_health(request.acting, network))
        return FormForm(request.POST)
    if not can_compute_health(request.acting, network):
        return None
    return FormForm(initial={"form": found.form_now, "need": found.said and found.said.need})


@require_safe
def factors(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    lines = factors_now(request.acting, network)
    year = fiscal_year(timezone.localdate())
    kept = FactorProfile.objects.visible_to(request.acting).filter(network=network)
    lead = _("What the members believe beside what the records show. The gap is the message.")
    return page(
        request, network, "factors", _("Nine factors of a strong and lasting network"), lead=lead,
        lines=lines, chart=chart_of(lines), culture=culture_lines(network),
        kept=[(row, _year(row.year)) for row in kept], year=year, year_words=_year(year),
        is_kept=any(row.year == year for row in kept),
    )  # fmt: skip


@require_safe
def factors_of(request: Request, code: str, year: int) -> HttpResponse:
    """As it was kept; what was to be done in that year stands beside it for the office."""
    network = find_network(request, code)
    profiles = FactorProfile.objects.visible_to(request.acting)
    profile = get_object_or_404(profiles, network=network, year=year)
    lines = factors_kept(profile.factors)
    inside = can_see_inside(request.acting, network)
    title = _("Nine factors, %(year)s") % {"year": _year(year)}
    return page(
        request, network, "profile", title, lines=lines, chart=chart_of(lines), profile=profile,
        actions=actions_of(request.acting, network, year) if inside else [],
    )  # fmt: skip


@require_POST
def keep(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    authorise(can_compute_health(request.acting, network))
    services.keep_profile(acting=request.acting, network=network)
    url = network_address(network, "health:factors")
    return saved(request, _("The year's profile is kept and entered in the ledger."), url)


def _year(year: int) -> str:
    if not 1900 < year < 2200:
        raise Http404
    return fiscal_label(year, get_language() or "th")
