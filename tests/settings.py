"""The same settings, as the owner who may make a test database; tests then act as the app role."""

from __future__ import annotations

import os

os.environ["PHAKHI_DATABASE_ROLE"] = "owner"
os.environ.setdefault("PHAKHI_DEMO", "1")

from phakhi.site.settings import *  # noqa: E402, F403
from phakhi.site.settings import STORAGES  # noqa: E402

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
