from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UndertakingsConfig(AppConfig):
    name = "phakhi.undertakings"
    verbose_name = _("Undertakings")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.undertakings.permissions
        import phakhi.undertakings.registering

        phakhi.undertakings.registering.register_all()
