from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SocialmapConfig(AppConfig):
    name = "phakhi.socialmap"
    verbose_name = _("Social map")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.socialmap.permissions
        import phakhi.socialmap.registering

        phakhi.socialmap.registering.register_all()
