"""/{language}/{province}/areas/…: fixed words first, a code last."""

from __future__ import annotations

from django.urls import path

from phakhi.areas.views import pages, searching, villages

app_name = "areas"
urlpatterns = [
    path("", pages.index, name="index"),
    path("find/", searching.find_page, name="find"),
    path("find.json", searching.find_json, name="find_json"),
    path("villages/", villages.village_lists, name="villages"),
    path("villages/template.csv", villages.template, name="village_template"),
    path("<slug:code>/", pages.area_page, name="area"),
]
