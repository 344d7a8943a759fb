"""Where django-allauth asks the house."""

from __future__ import annotations

import base64
import logging
from hashlib import sha256
from typing import Any, cast

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.account.stages import EmailVerificationStage
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.usersessions.models import UserSession
from cryptography.fernet import Fernet
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from phakhi.accounts.models import User
from phakhi.accounts.services.people import ensure_person
from phakhi.core.ids import uuid7

logger = logging.getLogger("phakhi.refusals")
GUESSES_PER_ACCOUNT = {"guesses": "50/h/key"}


def display_name(user: User) -> str:
    return str(user)


class VerifiedWhereThereIsEmail(EmailVerificationStage):  # type: ignore[misc]
    """An account of a village headman without e-mail is opened by an officer, by user name."""

    def handle(self) -> tuple[HttpResponse | None, bool]:
        user = self.login.user
        if user and not user.email and not EmailAddress.objects.filter(user=user).exists():
            return None, True
        return cast("tuple[HttpResponse | None, bool]", super().handle())


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    def get_login_stages(self) -> list[str]:
        ours = f"{__name__}.{VerifiedWhereThereIsEmail.__name__}"
        stages = super().get_login_stages()
        return [ours if stage.endswith(".EmailVerificationStage") else stage for stage in stages]

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Account and address: who guesses locks out only themselves."""
        return f"{_account(credentials)}@{self.get_client_ip(request)}"

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Guesses from many addresses stop too, except from where the person signed in before."""
        super().pre_authenticate(request, **credentials)
        account = _account(credentials)
        usage = ratelimit.consume(
            request, app="phakhi", action="guesses", config=GUESSES_PER_ACCOUNT, key=account
        )
        self._guess = usage
        if not usage and not _signed_in_from(account, self.get_client_ip(request)):
            raise self.validation_error("too_many_login_attempts")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Told to the security log without saying whose account it was."""
        logger.info("refused sign_in from %s", self.get_client_ip(request))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        user = cast("User | None", super().authenticate(request, **credentials))
        if user and self._guess:
            self._guess.rollback()
        return user

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """Who registers signs in by e-mail; the user name is only there to be unique."""
        user.username = user.username or f"p{uuid7().hex[-12:]}"

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:home")

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        ensure_person(user=user)
        return cast(HttpResponse, super().post_login(request, user, **kwargs))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:home")


class TwoStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The TOTP secret lies in the database only encrypted."""

    def build_totp_svg(self, url: str) -> str:
        """With a light ground of its own, so that it can be scanned on a dark page."""
        drawn: str = segno.make(url, micro=False).svg_inline(scale=5, border=4, light="#ffffff")
        return drawn

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _box().decrypt(encrypted_text.encode()).decode()


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        """Only the name is taken over; province and e-mail are asked for on our own page."""
        user = cast(User, sociallogin.user)
        given = [data.get("first_name"), data.get("last_name")]
        user.stated_name = (data.get("name") or " ".join(filter(None, given)))[:250]
        return user


def _account(credentials: dict[str, Any]) -> str:
    return str(credentials.get("email") or credentials.get("username") or "").lower()


def _signed_in_from(account: str, address: str) -> bool:
    known = Q(user__username__iexact=account) | Q(user__email__iexact=account)
    return bool(UserSession.objects.filter(known, ip=address).exists())


def _box() -> Fernet:
    key = sha256(b"phakhi.totp:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
