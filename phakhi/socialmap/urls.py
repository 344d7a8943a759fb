from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from phakhi.socialmap import views

app_name = "socialmap"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home, name="home"),
    path("data.json", views.data, name="data"),
    path("names.json", views.data_names, name="names"),
    path("partner/<slug:code>/", views.partner, name="partner"),
    path("social-map.<slug:ending>", views.file, name="file"),
    path("<slug:which>.<slug:ending>", views.sheet, name="sheet"),
]
