from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FormationConfig(AppConfig):
    name = "phakhi.formation"
    verbose_name = _("Forming a network")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.formation.permissions
        import phakhi.formation.registering

        phakhi.formation.registering.register_all()
