"""The partners of a province: directory, work of the office, one partner."""

from __future__ import annotations

from django.urls import include, path

app_name = "networks"
urlpatterns = [
    path("", include("phakhi.networks.directory.urls")),
]
