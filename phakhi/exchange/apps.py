from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    name = "phakhi.exchange"
    verbose_name = _("Resources and requests")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.exchange.permissions
        import phakhi.exchange.registering

        phakhi.exchange.registering.register_all()
