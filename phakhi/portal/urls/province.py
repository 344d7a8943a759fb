from __future__ import annotations

from django.urls import path

from phakhi.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("search/", views.search, name="search"),
    path("about/", views.about, name="about"),
    path("open-data/", views.open_data, name="open_data"),
]
