from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BodiesConfig(AppConfig):
    name = "phakhi.bodies"
    verbose_name = _("Bodies")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.bodies.permissions
        import phakhi.bodies.registering

        phakhi.bodies.registering.register_all()
