"""How people sign in: django-allauth, set for equal answers, passkeys and providers by choice."""

from __future__ import annotations

import os
from typing import Any

HTTPS = os.environ.get("PHAKHI_HTTPS") == "1"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["phakhi.accounts.backends.PasswordBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "email", "stated_name")},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "phakhi.accounts.passwords.GuessablePasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 60 * 60
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:home"
LOGOUT_REDIRECT_URL = "/"

CACHES = {
    "default": {"BACKEND": "phakhi.accounts.throttle.ThrottleCache"},
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

ACCOUNT_ADAPTER = "phakhi.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_FORMS = {
    "login": "phakhi.accounts.forms.sign_in.SignInForm",
    "signup": "phakhi.accounts.forms.sign_in.RegisterForm",
}
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_USER_DISPLAY = "phakhi.accounts.adapters.display_name"
# The key is account and address together (adapter): nobody locks another person out. A whole
# hall may stand behind one address.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "60/m/ip,5/5m/key",
    "signup": "30/m/ip,500/d/ip",
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("PHAKHI_PROXIES", "0"))
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"

MFA_ADAPTER = "phakhi.accounts.adapters.TwoStepAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Phakhi"
MFA_RECOVERY_CODES_SHOW_ONCE = True

SOCIALACCOUNT_ADAPTER = "phakhi.accounts.adapters.ProviderAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_REQUIRED = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"


def provider(slug: str) -> dict[str, Any]:
    """One slot, e.g. PHAKHI_OIDC=thaid,line and PHAKHI_OIDC_THAID_{URL,ID,SECRET,NAME,…}."""

    def value(name: str, default: str = "") -> str:
        return os.environ.get(f"PHAKHI_OIDC_{slug.upper()}_{name}", default)

    settings = {
        "server_url": value("URL"),
        "uid_field": value("CLAIM", "pid" if slug == "thaid" else "sub"),
        "scope": value("SCOPE", "openid pid name" if slug == "thaid" else "openid profile").split(),
        "oauth_pkce_enabled": True,
    }
    return {
        "provider_id": slug,
        "name": value("NAME", {"thaid": "ThaID", "line": "LINE"}.get(slug, slug)),
        "client_id": value("ID"),
        "secret": value("SECRET"),
        "settings": settings,
    }


OIDC_SLOTS = [slug for slug in os.environ.get("PHAKHI_OIDC", "").split(",") if slug]
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "provider_class": "phakhi.accounts.oidc.HouseProvider",
        "APPS": [provider(slug) for slug in OIDC_SLOTS],
    }
}
