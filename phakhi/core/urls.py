"""The foundation's own pages inside a province."""

from __future__ import annotations

from django.urls import path

from phakhi.core.views import files, jobs

app_name = "core"
urlpatterns = [
    path("files/<uuid:pk>/", files.download, name="file"),
    path("jobs/<uuid:pk>/", jobs.job_page, name="job"),
]
