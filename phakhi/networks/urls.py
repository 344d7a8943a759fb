"""/{language}/{province}/partners/…: fixed words first, a partner's code last."""

from __future__ import annotations

from django.urls import include, path
from django.urls.resolvers import URLPattern

from phakhi.networks.picking.views import pick
from phakhi.networks.views import (
    analysing,
    contacts,
    creating,
    deciding,
    editing,
    merging,
    papers,
    profile,
    registering,
    working,
    worklist,
)

app_name = "networks"
CODE = "<slug:code>"

office = [
    path("import/", include("phakhi.networks.imports.urls")),
    path("work/", worklist.work, name="work"),
    path("work/verify/", worklist.verify_many, name="verify_many"),
    path("work/list.<slug:ending>", worklist.work_file, name="work_file"),
    path("new/", creating.create, name="create"),
    path("mine/", creating.mine, name="mine"),
    path("paper/", papers.enter, name="paper"),
    path("paper/form/", papers.blank, name="paper_form"),
    path("paper/checks/", papers.queue, name="checks"),
    path("paper/checks/<slug:code>/", papers.check, name="check"),
]
door = [
    path("register/", registering.register, name="register"),
    path("register/status/", registering.status, name="status"),
    path("register/done/<slug:receipt>/", registering.registered, name="registered"),
    path("register/go-on/<slug:token>/", registering.go_on, name="go_on"),
]
analysis = [
    path("pick.json", pick, name="pick"),
    path("overlaps/", analysing.doubled, name="overlaps"),
    path("overlaps/list.<slug:ending>", analysing.doubled_file, name="overlaps_file"),
    path("needs/", analysing.matches, name="matches"),
    path("needs/list.<slug:ending>", analysing.matches_file, name="matches_file"),
    path("missing/", analysing.gaps, name="gaps"),
    path("missing/list.<slug:ending>", analysing.gaps_file, name="gaps_file"),
]


def rows(kind: str) -> list[URLPattern]:
    base, more = f"{CODE}/edit/{kind}/", {"kind": kind}
    return [
        path(base, working.rows, more, name=f"edit_{kind}"),
        path(f"{base}new/", working.add, more, name=f"add_{kind}"),
        path(f"{base}<uuid:pk>/", working.edit_one, more, name=f"edit_one_{kind}"),
        path(f"{base}<uuid:pk>/remove/", working.remove, more, name=f"remove_{kind}"),
    ]


one = [
    path(f"{CODE}/", profile.actor, name="actor"),
    *rows("activities"),
    *rows("resources"),
    *rows("external"),
    path(f"{CODE}/edit/contacts/", contacts.contacts, name="edit_contacts"),
    path(f"{CODE}/edit/contacts/<uuid:pk>/remove/", contacts.drop, name="drop_contact"),
    path(f"{CODE}/edit/<slug:section>/", editing.edit_section, name="edit_section"),
    path(f"{CODE}/rename/", deciding.rename, name="rename"),
    path(f"{CODE}/steps/<slug:act>/", deciding.step, name="step"),
    path(f"{CODE}/merge/", merging.candidates, name="duplicates"),
    path(f"{CODE}/merge/<slug:other>/", merging.merge, name="merge"),
]

urlpatterns = [
    *office,
    *door,
    *analysis,
    path("", include("phakhi.networks.directory.urls")),
    *one,
]
