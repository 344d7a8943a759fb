"""Addresses: /{th|en}/{province-slug}/{room}/… (design.md)."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.http import require_safe
from django.views.generic import RedirectView


@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")


in_province = [
    path("", include("phakhi.core.urls")),
    path("partners/", include("phakhi.networks.urls")),
    path("ties/", include("phakhi.ties.urls")),
    path("networks/<slug:code>/formation/", include("phakhi.formation.urls")),
    path("networks/<slug:code>/health/", include("phakhi.health.urls")),
    path("networks/", include("phakhi.governance.urls")),
    path("surveys/", include("phakhi.surveys.urls")),
    path("map/", include("phakhi.socialmap.urls")),
    path("exchange/", include("phakhi.exchange.urls")),
    path("papers/", include("phakhi.papers.urls")),
    path("bodies/", include("phakhi.bodies.urls")),
    path("appointments/", include("phakhi.appointments.urls")),
    path("meetings/", include("phakhi.meetings.urls")),
    path("undertakings/", include("phakhi.undertakings.urls")),
    path("dialogues/", include("phakhi.dialogues.urls")),
    path("areas/", include("phakhi.areas.urls")),
    path("ledger/", include("phakhi.ledger.urls")),
    path("people/", include("phakhi.accounts.urls.staff")),
    path("", include("phakhi.portal.urls.province")),
]

urlpatterns = [
    path("", RedirectView.as_view(url="/th/", http_method_names=["get", "head"])),
    path("healthz", healthz, name="healthz"),
    path("api/", include("phakhi.api.urls")),
    *i18n_patterns(
        path("account/", include("phakhi.accounts.urls.account")),
        path("design/", include("phakhi.core.design_urls")),
        path("", include("phakhi.portal.urls.country")),
        path("<slug:province>/", include(in_province)),
    ),
]

handler400 = "phakhi.core.views.errors.bad_request"
handler403 = "phakhi.core.views.errors.forbidden"
handler404 = "phakhi.core.views.errors.not_found"
handler500 = "phakhi.core.views.errors.failed"
