"""What the ledger says when it refuses."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "not_canonical": _("A value of this kind (%(kind)s) cannot stand in the ledger."),
    "no_checkpoint": _(
        "The ledger has not been signed yet. Come back in a few minutes and take it then."
    ),
    "tree_shorter": _(
        "The ledger has %(now)s entries, but %(signed)s were signed: it was restored from an older "
        "copy or shortened. Nothing is signed until this is explained."
    ),
    "tree_rewritten": _(
        "The ledger no longer agrees with what was signed. Nothing is signed until this is "
        "explained."
    ),
    "signer_memory_lost": _(
        "Checkpoints exist, but the signer's own record of them is gone. Restore the folder "
        "ledger/signed from its backup."
    ),
    "signing_key_missing": _("There is no signing key. Make one: phakhi ledger keygen."),
}
