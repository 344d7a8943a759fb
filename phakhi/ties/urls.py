from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "ties"

urlpatterns: list[URLPattern | URLResolver] = []
