"""/{language}/{province}/bodies/…: fixed words first, then a body's code."""

from __future__ import annotations

from django.urls import path

from phakhi.bodies.views import (
    desk,
    files,
    filling,
    index,
    life,
    making,
    members,
    overview,
    rules,
    seats,
    taking,
)

app_name = "bodies"
CODE = "<slug:code>"

house = [
    path("", index.index, name="index"),
    path("list.<slug:ending>", files.bodies_file, name="bodies_file"),
    path("popolo.json", files.popolo, name="popolo"),
    path("tree/", index.tree, name="tree"),
    path("desk/", desk.desk, name="desk"),
    path("desk/terms.<slug:ending>", desk.terms_file, name="terms_file"),
    path("new/", making.choose, name="choose"),
    path("new/<slug:type>/", making.create, name="create"),
    path("agreed/", taking.agreed, name="agreed"),
    path("agreed/<slug:network>/", taking.take, name="take_over"),
    path("of-network/<slug:code>/", index.of_network, name="of_network"),
]
one = [
    path(f"{CODE}/", overview.overview, name="overview"),
    path(f"{CODE}/members/", members.members, name="members"),
    path(f"{CODE}/members/list.<slug:ending>", files.members_file, name="members_file"),
    path(f"{CODE}/history/", members.history, name="history"),
    path(f"{CODE}/edit/", making.edit, name="edit"),
    path(f"{CODE}/rules/", rules.rules, name="rules"),
    path(f"{CODE}/resources/", rules.resources, name="resources"),
    path(f"{CODE}/life/<slug:act>/", life.step, name="life"),
]
table = [
    path(f"{CODE}/seats/", seats.seats, name="seats"),
    path(f"{CODE}/seats/new/", seats.add, name="add_seat"),
    path(f"{CODE}/seats/<uuid:pk>/", seats.change, name="change_seat"),
    path(f"{CODE}/seats/<uuid:pk>/end/", seats.end, name="end_seat"),
    path(f"{CODE}/seats/<uuid:pk>/up/", seats.up, name="seat_up"),
    path(f"{CODE}/seats/<uuid:pk>/fill/", filling.fill, name="fill_seat"),
    path(f"{CODE}/terms/<uuid:pk>/end/", filling.end, name="end_term"),
]
urlpatterns = [*house, *one, *table]
