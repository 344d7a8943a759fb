from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    name = "phakhi.ledger"
    verbose_name = _("Ledger")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import phakhi.ledger.permissions
        import phakhi.ledger.tasks  # noqa: F401
        from phakhi.core.house_rules import append_only, unchanging
        from phakhi.core.registry import FRAME_FACTS, SUBJECT_RECORDS
        from phakhi.core.sentences import add_sentences
        from phakhi.core.sequencer import on_sequenced
        from phakhi.ledger.growth import grow
        from phakhi.ledger.models import (
            Checkpoint,
            LedgerDraft,
            LedgerEntry,
            LedgerNode,
            LedgerPseudonym,
            LedgerSalt,
        )
        from phakhi.ledger.queries import last_signed
        from phakhi.ledger.refusals import SENTENCES
        from phakhi.ledger.subject_records import LedgerRecords

        append_only(LedgerEntry, LedgerNode, Checkpoint)
        unchanging(LedgerDraft, LedgerSalt, LedgerPseudonym)
        add_sentences(SENTENCES)
        FRAME_FACTS.register("ledger_checkpoint", last_signed)
        SUBJECT_RECORDS.register("ledger", LedgerRecords())
        on_sequenced(grow)
