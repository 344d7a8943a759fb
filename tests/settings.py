"""The same settings, as the owner who may make a test database; tests then act as the app role."""

from __future__ import annotations

import os

os.environ["PHAKHI_DATABASE_ROLE"] = "owner"
os.environ.setdefault("PHAKHI_DEMO", "1")

from phakhi.site.settings import *  # noqa: F403
from phakhi.site.settings import DATABASES, STORAGES

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Between two tests the owner empties every table, the append-only ones too (core/house_rules).
# What a crash would lose need not be written through to the disk.
DATABASES["default"]["OPTIONS"]["options"] = " ".join(
    (
        DATABASES["default"]["OPTIONS"].get("options", ""),
        "-c phakhi.may_truncate=on -c synchronous_commit=off",
    )
)
# Two runs at once on one machine need a database each.
DATABASES["default"]["TEST"] = {"NAME": os.environ.get("PHAKHI_TEST_DB") or "test_phakhi"}
# A served page's thread waits for its browser: its connection would outlive the database.
DATABASES["default"]["CONN_MAX_AGE"] = 0
# Every test client starts the middleware anew: it would list all static files each time.
WHITENOISE_AUTOREFRESH = True
