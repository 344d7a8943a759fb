"""Under /{language}/account/: names of django-allauth, and our own under `accounts:`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from phakhi.accounts import oidc

own: list[URLPattern | URLResolver] = []

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own, "accounts"))),
    path("", include("allauth.account.urls")),
    path("two-step/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
    path("provider/", include("allauth.socialaccount.urls")),
    path("provider/<slug:provider_id>/login/", oidc.login, name="openid_connect_login"),
    path(
        "provider/<slug:provider_id>/login/callback/",
        oidc.callback,
        name="openid_connect_callback",
    ),
]
