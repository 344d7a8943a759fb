from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DialoguesConfig(AppConfig):
    name = "phakhi.dialogues"
    verbose_name = _("Dialogues")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.dialogues.permissions
        import phakhi.dialogues.registering

        phakhi.dialogues.registering.register_all()
