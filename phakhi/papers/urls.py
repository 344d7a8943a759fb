"""/{language}/{province}/papers/…: fixed words first, a paper's id last."""

from __future__ import annotations

from django.urls import path

from phakhi.papers.views import files, index, paper

app_name = "papers"
ONE = "<uuid:pk>"

urlpatterns = [
    path("", index.index, name="index"),
    path(f"{ONE}/", paper.paper, name="paper"),
    path(f"{ONE}/paper.pdf", files.pdf, name="pdf"),
    path(f"{ONE}/paper.docx", files.docx, name="docx"),
    path(f"{ONE}/text/", files.text, name="text"),
]
