from __future__ import annotations

from django.apps import AppConfig


class AreasConfig(AppConfig):
    name = "phakhi.areas"
    default_auto_field = "django.db.models.BigAutoField"
