"""/{language}/{province}/dialogues/…; the tab of a network stands under its own address."""

from __future__ import annotations

from django.urls import path

from phakhi.dialogues.views import consultations, forums, networks, parts

app_name = "dialogues"
QUESTIONS = "boards"

urlpatterns = [
    path("", forums.index, name="index"),
    path("new/", forums.plan, name="plan"),
    path("all.<str:ending>", forums.index_file, name="index_file"),
    path("of/<slug:code>/", networks.of_network, name="of_network"),
    path(f"{QUESTIONS}/", consultations.index, name="consultations"),
    path(f"{QUESTIONS}/ask/", consultations.ask, name="ask"),
    path(f"{QUESTIONS}/all.<str:ending>", consultations.index_file, name="consultations_file"),
    path(f"{QUESTIONS}/<slug:code>/", consultations.consultation, name="consultation"),
    path(f"{QUESTIONS}/<slug:code>/opine/", consultations.opine, name="opine"),
    path(f"{QUESTIONS}/<slug:code>/reply/", consultations.reply, name="reply"),
    path(f"{QUESTIONS}/<slug:code>/withdraw/", consultations.withdraw, name="withdraw"),
    path("<slug:code>/", forums.dialogue, name="dialogue"),
    path("<slug:code>/change/", forums.change, name="change"),
    path("<slug:code>/announce/", forums.announce, name="announce"),
    path("<slug:code>/record/", forums.hold, name="hold"),
    path("<slug:code>/cancel/", forums.cancel, name="cancel"),
    path("<slug:code>/add-<slug:part>/", parts.add, name="add"),
    path("<slug:code>/<slug:part>/<uuid:pk>/remove/", parts.remove, name="remove"),
    path("<slug:code>/said/<uuid:pk>/", parts.answer, name="answer"),
    path("<slug:code>/task/<uuid:pk>/done/", parts.finish, name="finish"),
]
