"""/{language}/{province}/networks/…: fixed words first, a network's code last."""

from __future__ import annotations

from django.urls import path

from phakhi.governance.views import overview

app_name = "governance"
CODE = "<slug:code>"

urlpatterns = [
    path("", overview.index, name="index"),
    path(f"{CODE}/", overview.overview, name="overview"),
]
