from __future__ import annotations

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "phakhi.core"
    verbose_name = "Foundation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        import phakhi.core.tasks
        import phakhi.core.visibility  # noqa: F401
        from phakhi.core import audit
        from phakhi.core.house_rules import apply_house_rules
        from phakhi.core.models import Link, Province, Share, StoredFile

        audit.register(Province)
        audit.register(Share)
        audit.register(StoredFile, personal=("name",))
        audit.register(Link, secret=("token_hash",))
        post_migrate.connect(apply_house_rules, dispatch_uid="phakhi.house_rules")
