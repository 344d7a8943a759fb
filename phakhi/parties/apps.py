from __future__ import annotations

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    name = "phakhi.parties"
    verbose_name = "Persons, groups and organisations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.parties.permissions  # noqa: F401
        from phakhi.core.registry import SUBJECT_RECORDS
        from phakhi.core.sentences import add_sentences
        from phakhi.parties.sentences import SENTENCES
        from phakhi.parties.subject_records import PartyRecords

        add_sentences(SENTENCES)
        SUBJECT_RECORDS.register("parties", PartyRecords())
