from __future__ import annotations

from django.urls import path

from phakhi.portal import views

app_name = "country"
urlpatterns = [path("", views.provinces, name="home")]
