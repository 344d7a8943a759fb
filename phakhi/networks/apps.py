from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworksConfig(AppConfig):
    name = "phakhi.networks"
    verbose_name = _("Partners")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.networks.permissions  # noqa: F401
        from phakhi.networks.merging import move_profile
        from phakhi.parties.merging import MERGE_HOOKS

        MERGE_HOOKS.register("networks", move_profile)
