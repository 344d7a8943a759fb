from __future__ import annotations

from typing import Any

from django.urls import path

from phakhi.bodies.views import overview

app_name = "bodies"
urlpatterns: list[Any] = [
    path("", overview.index, name="index"),
    path("<slug:code>/", overview.overview, name="overview"),
]
