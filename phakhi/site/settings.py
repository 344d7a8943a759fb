"""One settings module; what differs between installations comes from the environment."""

from __future__ import annotations

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from phakhi.site.database import databases
from phakhi.site.secrets import secret
from phakhi.site.sign_in import *  # noqa: F403

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("PHAKHI_VAR", ROOT / "var"))

DEBUG = os.environ.get("PHAKHI_DEBUG") == "1"
DEMO = os.environ.get("PHAKHI_DEMO") == "1"
DEMO_SCENARIO = ROOT / "phakhi" / "site" / "demo" / "scenario.yaml"
HTTPS = os.environ.get("PHAKHI_HTTPS") == "1"
SECRET_KEY = secret(VAR, "secret-key")
NATIONAL_ID_KEY = secret(VAR, "national-id-key")
ALLOWED_HOSTS = os.environ.get("PHAKHI_HOSTS", "127.0.0.1,localhost,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "procrastinate.contrib.django",
    "phakhi.core",
    "phakhi.documents",
    "phakhi.ledger",
    "phakhi.areas",
    "phakhi.parties",
    "phakhi.accounts",
    "phakhi.papers",
    "phakhi.networks",
    "phakhi.ties",
    "phakhi.governance",
    "phakhi.surveys",
    "phakhi.socialmap",
    "phakhi.formation",
    "phakhi.exchange",
    "phakhi.health",
    "phakhi.bodies",
    "phakhi.appointments",
    "phakhi.meetings",
    "phakhi.undertakings",
    "phakhi.dialogues",
    "phakhi.portal",
    "phakhi.api",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "phakhi.core.middleware.HeadersMiddleware",
    "phakhi.core.audit.AttributionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "phakhi.core.middleware.HouseErrorMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "phakhi.accounts.middleware.SessionLimitsMiddleware",
    "phakhi.core.middleware.ProvinceMiddleware",
    "phakhi.accounts.middleware.ActingMiddleware",
    "phakhi.core.idempotency.IdempotencyMiddleware",
]

ROOT_URLCONF = "phakhi.site.urls"
WSGI_APPLICATION = "phakhi.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "phakhi.core.context.shell",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

DATABASES = databases()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "th"
LANGUAGES = [("th", _("Thai")), ("en", _("English"))]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Bangkok"
USE_THOUSAND_SEPARATOR = True

# Before "phakhi/<province>" in the first line of every checkpoint; never change it once signed.
LEDGER_ORIGIN = os.environ.get("PHAKHI_LEDGER_ORIGIN", "")

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "build" / "front"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
MEDIA_ROOT = VAR / "files"
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
SESSION_COOKIE_AGE = 12 * 60 * 60
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "phakhi.core.views.errors.csrf_failed"

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# How many partners the social map draws one by one (above: their clusters).
SOCIAL_MAP_MOST = 2_000

EMAIL_BACKEND = os.environ.get(
    "PHAKHI_EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend"
)
EMAIL_FILE_PATH = str(VAR / "outgoing-mail")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # A refused address may hold the token of a one-time link: it is not written down.
    "loggers": {"phakhi": {"level": "INFO"}, "django.request": {"level": "ERROR"}},
}
