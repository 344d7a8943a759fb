from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "phakhi.accounts"
    verbose_name = "Accounts, roles and consent"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.accounts.permissions  # noqa: F401
