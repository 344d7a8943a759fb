from __future__ import annotations

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    name = "phakhi.parties"
    verbose_name = "Persons, groups and organisations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.parties.permissions  # noqa: F401
