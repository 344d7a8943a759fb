"""/{language}/{province}/networks/<code>/health/…"""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from phakhi.health.views import connecting, improving, judging, overview

app_name = "health"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", overview.overview, name="overview"),
    path("dials/<slug:dial>/", overview.dial, name="dial"),
    path("history/", overview.history, name="history"),
    path("readings.<slug:ending>", overview.readings_file, name="readings_file"),
    path("compute/", overview.compute, name="compute"),
    path("bridges/", connecting.bridges, name="bridges"),
    path("what-if/", connecting.what_if, name="what_if"),
    path("pairs/", connecting.pairs, name="pairs"),
    path("advice/", judging.advice, name="advice"),
    path("factors/", judging.factors, name="factors"),
    path("factors/keep/", judging.keep, name="keep"),
    path("factors/<int:year>/", judging.factors_of, name="profile"),
    path("to-do/", improving.improvements, name="improvements"),
    path("to-do/<uuid:pk>/<slug:act>/", improving.step, name="step"),
]
