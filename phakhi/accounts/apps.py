from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "phakhi.accounts"
    verbose_name = "Accounts, roles and consent"
    default_auto_field = "django.db.models.BigAutoField"

    @staticmethod
    def _keep_in_audit() -> None:
        from phakhi.accounts import models
        from phakhi.core import audit

        audit.register(models.RoleGrant)
        audit.register(models.ConsentText)
        audit.register(models.Consent)
        audit.register(models.SubjectRequest, personal=("requester", "contact", "details"))
        personal = ("username", "email", "stated_name")
        audit.register(models.User, personal=personal, secret=("password",))

    def ready(self) -> None:
        import phakhi.accounts.permissions
        import phakhi.accounts.tasks  # noqa: F401
        from phakhi.accounts.acts import add_words
        from phakhi.accounts.consent_effects import CONSENT_EFFECTS, SHOW_PROFILE, show_profile
        from phakhi.accounts.demo import load_people
        from phakhi.accounts.merging import move_accounts
        from phakhi.accounts.personal_data import declare_all
        from phakhi.accounts.sentences import SENTENCES
        from phakhi.accounts.subject_records import AccountRecords
        from phakhi.core.acting import Role
        from phakhi.core.registry import DEMO_LOADERS, NAVIGATION, SUBJECT_RECORDS, NavItem
        from phakhi.core.sentences import add_sentences
        from phakhi.parties.merging import MERGE_HOOKS

        declare_all()
        self._keep_in_audit()
        add_sentences(SENTENCES)
        add_words()
        SUBJECT_RECORDS.register("accounts", AccountRecords())
        MERGE_HOOKS.register("accounts", move_accounts)
        CONSENT_EFFECTS.register(SHOW_PROFILE, show_profile)
        DEMO_LOADERS.register("accounts", load_people)
        NAVIGATION.register(
            "people", NavItem(_("People and roles"), "people:home", order=80, roles=Role.STAFF)
        )
