from __future__ import annotations

from django.urls import path

from phakhi.ties.views import contacts, home, imports, settling, ties

app_name = "ties"

urlpatterns = [
    path("", home.index, name="index"),
    path("file.<slug:ending>", ties.ties_file, name="file"),
    path("contacts/", contacts.contacts, name="contacts"),
    path("contacts/file.<slug:ending>", contacts.contacts_file, name="contacts_file"),
    path("contacts/log/", contacts.log, name="log"),
    path("contacts/<uuid:pk>/", contacts.correct, name="correct"),
    path("contacts/<uuid:pk>/remove/", contacts.remove, name="remove_contact"),
    path("contacts/<uuid:pk>/step/", contacts.step, name="contact_step"),
    path("of/<slug:code>/", ties.of, name="of"),
    path("of/<slug:code>/add/", ties.add, name="add"),
    path("lists/", imports.batches, name="imports"),
    path("lists/new/", imports.upload, name="import_new"),
    path("lists/template/<slug:shape>.xlsx", imports.template, name="import_template"),
    path("lists/<uuid:pk>/", imports.check, name="import_check"),
    path("lists/<uuid:pk>/columns/", imports.columns, name="import_columns"),
    path("lists/<uuid:pk>/names/", imports.names, name="import_names"),
    path("lists/<uuid:pk>/undo/", imports.undo, name="import_undo"),
    path("lists/<uuid:pk>/drop/", imports.drop, name="import_drop"),
    path("<uuid:pk>/", ties.change, name="change"),
    path("<uuid:pk>/confirm/", ties.confirm, name="confirm"),
    path("<uuid:pk>/contest/", settling.contest, name="contest"),
    path("<uuid:pk>/stands/", settling.settle, {"verdict": "stands"}, name="let_stand"),
    path("<uuid:pk>/struck/", settling.settle, {"verdict": "struck"}, name="strike"),
    path("<uuid:pk>/end/", ties.end, name="end"),
]
