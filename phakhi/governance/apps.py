from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GovernanceConfig(AppConfig):
    name = "phakhi.governance"
    verbose_name = _("Governance networks")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.governance.permissions
        import phakhi.governance.registering

        phakhi.governance.registering.register_all()
