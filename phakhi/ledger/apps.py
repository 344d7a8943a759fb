from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    name = "phakhi.ledger"
    verbose_name = _("Ledger")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.ledger.permissions  # noqa: F401
        from phakhi.core.sequencer import on_sequenced
        from phakhi.ledger.growth import grow

        on_sequenced(grow)
