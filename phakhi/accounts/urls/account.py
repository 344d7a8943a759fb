"""Under /{language}/account/: names of django-allauth, and our own under `accounts:`."""

from __future__ import annotations

from allauth.account import views as allauth_views
from django.urls import URLPattern, URLResolver, include, path

from phakhi.accounts import oidc
from phakhi.accounts.views import consents, demo, home, my_data, second_step

own: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("login/", allauth_views.login, name="sign_in"),
    path("logout/", allauth_views.logout, name="sign_out"),
    path("who/", home.who, name="who"),
    path("switch/", home.switch, name="switch"),
    path("step-up/", second_step.step_up, name="step_up"),
    path("two-step-needed/", second_step.two_step_needed, name="two_step_needed"),
    path("demo/", demo.demo, name="demo"),
    path("demo/sign-in/", demo.demo_sign_in, name="demo_sign_in"),
    path("consents/", consents.consents, name="consents"),
    path("consents/give/", consents.give, name="give_consent"),
    path("consents/<uuid:pk>/withdraw/", consents.withdraw, name="withdraw_consent"),
    path("my-data/", my_data.my_data, name="my_data"),
    path("my-data/download/", my_data.download, name="download_my_data"),
]

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
