from __future__ import annotations

from django.apps import AppConfig

PERSONAL = (
    "title",
    "name_th",
    "name_en",
    "short_name",
    "name_key",
    "sort_key",
    "folded",
    "bigrams",
    "national_id_hash",
    "national_id_last4",
)


class PartiesConfig(AppConfig):
    name = "phakhi.parties"
    verbose_name = "Persons, groups and organisations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.parties.permissions  # noqa: F401
        from phakhi.core import audit
        from phakhi.core.registry import SUBJECT_RECORDS
        from phakhi.core.sentences import add_sentences
        from phakhi.parties import models
        from phakhi.parties.acts import add_words
        from phakhi.parties.sentences import SENTENCES
        from phakhi.parties.subject_records import PartyRecords

        audit.register(models.Party, personal=PERSONAL)
        audit.register(models.PartyName, personal=("name_th", "name_en", "name_key"))
        audit.register(models.ContactPoint, personal=("value",))
        for model in (models.Post, models.PostTerm, models.Representation):
            audit.register(model)
        add_sentences(SENTENCES)
        add_words()
        SUBJECT_RECORDS.register("parties", PartyRecords())
