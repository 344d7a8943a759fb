"""Generic OpenID Connect slots (ThaID, LINE Login): stricter than the library's own flow.

The library trusts an unsigned ID token that came straight from the token endpoint and sends no
nonce; here every ID token is verified against the provider's keys (OpenID Connect Core 3.1.3.7).
"""

from __future__ import annotations

import hmac
from typing import Any

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import Http404, HttpRequest, HttpResponseBase

from phakhi.core.ids import secret_token
from phakhi.parties import national_id

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA")
PID = "pid"


class HouseOIDCAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """`nonce` is what this browser's sign-in began with."""

    nonce: str = ""

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        if not kwargs["response"].get("id_token"):
            raise OAuth2Error("no id_token")
        login = super().complete_login(request, app, token, **kwargs)
        login.account.extra_data = {}
        return login

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        try:
            claims = self._verified(app, id_token)
        except (jwt.PyJWTError, KeyError, ValueError) as error:
            raise OAuth2Error("invalid id_token") from error
        if not self.nonce or not hmac.compare_digest(str(claims.get("nonce")), self.nonce):
            raise OAuth2Error("foreign nonce")
        return claims

    def _verified(self, app: Any, id_token: str) -> dict[str, Any]:
        header = jwt.get_unverified_header(id_token)
        if header.get("alg") not in ALGORITHMS:
            raise OAuth2Error("signing algorithm refused")
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
        keys = jwt.PyJWKSet.from_dict(answer.json())
        claims: dict[str, Any] = jwt.decode(
            id_token,
            key=keys[header["kid"]],
            algorithms=list(ALGORITHMS),
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            leeway=60,
            options={"require": ["exp", "iat", "iss", "aud", "sub"]},
        )
        return claims


class HouseProvider(OpenIDConnectProvider):  # type: ignore[misc]
    oauth2_adapter_class = HouseOIDCAdapter

    def redirect(self, request: HttpRequest, process: str, **kwargs: Any) -> HttpResponseBase:
        nonce = secret_token()
        kwargs["auth_params"] = {**self.get_auth_params(), "nonce": nonce}
        kwargs["scope"] = self.get_scope()
        answer: HttpResponseBase = super().redirect(request, process, nonce=nonce, **kwargs)
        return answer

    def extract_uid(self, data: dict[str, Any]) -> str:
        """A national id never reaches the database (thai-practice 3.6)."""
        field = self.app.settings.get("uid_field", "sub")
        value = str(_claim(data, field))
        return national_id.keyed_hash(value) if field == PID else value

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        return []


def _claim(data: dict[str, Any], field: str) -> Any:
    """The signed token's word; else the user-info's, if it speaks of the same subject (5.3.2)."""
    signed, said = data["id_token"], data.get("userinfo", {})
    if field in signed:
        return signed[field]
    if said.get("sub") != signed["sub"] or field not in said:
        raise OAuth2Error("the provider does not say who this is")
    return said[field]


class _Callback(OAuth2CallbackView):  # type: ignore[misc]
    def _get_state(self, request: HttpRequest, provider: Any) -> tuple[Any, Any]:
        state, refusal = super()._get_state(request, provider)
        self.adapter.nonce = (state or {}).get("nonce", "")
        return state, refusal


def login(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    return _run(OAuth2LoginView, request, provider_id)


def callback(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    return _run(_Callback, request, provider_id)


def _run(view: Any, request: HttpRequest, provider_id: str) -> HttpResponseBase:
    try:
        answer: HttpResponseBase = view.adapter_view(HouseOIDCAdapter(request, provider_id))(
            request
        )
    except SocialApp.DoesNotExist as unknown:
        raise Http404 from unknown
    return answer
