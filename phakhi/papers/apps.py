from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PapersConfig(AppConfig):
    name = "phakhi.papers"
    verbose_name = _("Paperwork")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.papers.permissions
        import phakhi.papers.registering

        phakhi.papers.registering.register_all()
