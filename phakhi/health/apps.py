from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HealthConfig(AppConfig):
    name = "phakhi.health"
    verbose_name = _("Health of a network")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.health.permissions
        import phakhi.health.registering

        phakhi.health.registering.register_all()
