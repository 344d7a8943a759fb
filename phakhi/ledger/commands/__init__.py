"""`phakhi ledger …` on the running database; `verify` alone needs none."""

from __future__ import annotations

import os

import django


def set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "phakhi.site.settings")
    django.setup()
