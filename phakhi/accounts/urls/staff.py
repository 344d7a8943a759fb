"""Under /{language}/{province}/people/: posts, roles and requests of data subjects."""

from __future__ import annotations

from django.urls import path

from phakhi.accounts.views import delegates, people, picking, posts, requests, roles

app_name = "people"
urlpatterns = [
    path("", posts.home, name="home"),
    path("new/", posts.new_person, name="new_person"),
    path("organisations/", posts.organisations, name="organisations"),
    path("organisations/<uuid:pk>/", posts.posts, name="posts"),
    path("organisations/<uuid:pk>/new-delegate/", delegates.new_delegate, name="new_delegate"),
    path("delegates/<uuid:pk>/end/", delegates.end_delegate, name="end_delegate"),
    path("persons/pick.json", picking.pick_person, name="pick_person"),
    path("posts/pick.json", picking.pick_post, name="pick_post"),
    path("persons/", people.persons, name="persons"),
    path("persons/<uuid:pk>/", people.person, name="person"),
    path("persons/<uuid:pk>/invite/", people.send_invitation, name="invite"),
    path("persons/<uuid:pk>/consent/", people.paper_consent, name="paper_consent"),
    path(
        "persons/<uuid:pk>/withdraw/<slug:purpose>/",
        people.paper_withdrawal,
        name="paper_withdrawal",
    ),
    path("invitation/<str:token>/", people.invitation, name="invitation"),
    path("organisations/<uuid:pk>/new-post/", posts.new_post, name="new_post"),
    path("posts/<uuid:pk>/new-term/", posts.new_term, name="new_term"),
    path("terms/<uuid:pk>/end/", posts.end, name="end_term"),
    path("roles/", roles.roles, name="roles"),
    path("roles/grant/", roles.grant, name="grant_role"),
    path("roles/<uuid:pk>/confirm/", roles.confirm, name="confirm_role"),
    path("roles/<uuid:pk>/revoke/", roles.revoke, name="revoke_role"),
    path("requests/", requests.requests, name="requests"),
    path("requests/enter/", requests.enter, name="enter_request"),
    path("requests/<uuid:pk>/", requests.one, name="request"),
    path("requests/<uuid:pk>/export/", requests.export, name="export_request"),
    path("requests/<uuid:pk>/erase/", requests.erase, name="erase_request"),
]
