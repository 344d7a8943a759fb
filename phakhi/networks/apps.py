from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworksConfig(AppConfig):
    name = "phakhi.networks"
    verbose_name = _("Partners")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.networks.imports.registering
        import phakhi.networks.permissions
        import phakhi.networks.registering

        phakhi.networks.registering.register_all()
        phakhi.networks.imports.registering.register_imports()
