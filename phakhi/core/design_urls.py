from __future__ import annotations

from django.urls import path

from phakhi.core.views.design import design

urlpatterns = [path("", design, name="design")]
