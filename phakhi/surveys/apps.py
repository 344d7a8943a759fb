from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SurveysConfig(AppConfig):
    name = "phakhi.surveys"
    verbose_name = _("Surveys among partners")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.surveys.permissions
        import phakhi.surveys.registering

        phakhi.surveys.registering.register_all()
