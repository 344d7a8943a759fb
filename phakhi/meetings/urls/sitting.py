from __future__ import annotations

from django.urls import URLPattern

# `<slug:code>/<slug:ref>/…`: the views begin with `meetings.frame.meeting_or_404`.
urlpatterns: list[URLPattern] = []
