"""/{language}/{province}/surveys/…: fixed words first, a wave's code last."""

from __future__ import annotations

from django.urls import path

from phakhi.surveys.views import papers, respondent, sending, waves

app_name = "surveys"
LINK = "a/<str:token>"
CODE = "<slug:code>"
ONE = f"{CODE}/partners/<uuid:pk>"

answering = [
    path(f"{LINK}/", respondent.start, name="start"),
    path(f"{LINK}/partners/", respondent.choose, name="roster"),
    path(f"{LINK}/<int:number>/", respondent.step, name="step"),
    path(f"{LINK}/send/", respondent.summary, name="summary"),
    path(f"{LINK}/thanks/", respondent.thanks, name="thanks"),
    path(f"{LINK}/no/", respondent.decline, name="decline"),
    path("mine/<uuid:pk>/", respondent.mine, name="mine"),
]
running = [
    path("networks/<slug:code>/", waves.network, name="network"),
    path("networks/<slug:code>/new/", waves.make, name="make"),
    path(f"{CODE}/open/", waves.open_, name="open"),
    path(f"{CODE}/discard/", waves.discard, name="discard"),
    path(f"{CODE}/close/", waves.close, name="close"),
    path(f"{CODE}/links/", sending.links, name="links"),
    path(f"{CODE}/letters/", sending.letters, name="letters"),
    path(f"{CODE}/remind/", sending.remind, name="remind"),
    path(f"{CODE}/paper/", papers.blank, name="blank"),
    path(f"{CODE}/sheet/", papers.sheet, name="sheet"),
    path(f"{ONE}/link/", sending.link, name="link"),
    path(f"{ONE}/paper/", papers.enter, name="enter"),
    path(f"{ONE}/check/", papers.check, name="check"),
]
urlpatterns = [
    path("", waves.index, name="index"),
    *answering,
    *running,
    path(f"{CODE}/", waves.wave, name="wave"),
]
