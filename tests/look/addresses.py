"""Only the design page: the look is tested without the rooms above it."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = i18n_patterns(path("design/", include("phakhi.core.design_urls")))
