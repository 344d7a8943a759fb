from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TiesConfig(AppConfig):
    name = "phakhi.ties"
    verbose_name = _("Ties")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.ties.following
        import phakhi.ties.imports.services
        import phakhi.ties.permissions
        import phakhi.ties.registering

        phakhi.ties.registering.register_all()
