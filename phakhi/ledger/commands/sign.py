"""`phakhi ledger sign [--quick]`"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from phakhi.ledger.commands import set_up

if TYPE_CHECKING:
    from phakhi.core.models import Province


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="phakhi ledger sign", description="Check every province's ledger and sign it."
    )
    parser.add_argument(
        "--quick", action="store_true", help="hash only what is new since the last signature"
    )
    quick = parser.parse_args(arguments).quick
    set_up()
    from phakhi.core.models import Province

    return max(
        (_sign(one, whole=not quick) for one in Province.objects.order_by("code")), default=0
    )


def _sign(province: Province, *, whole: bool) -> int:
    from phakhi.core.sentences import sentence
    from phakhi.ledger.signing import LedgerRefusal, sign

    try:
        checkpoint = sign(province, whole=whole)
    except LedgerRefusal as refusal:
        print(f"{province.slug}: {sentence(refusal)}", file=sys.stderr)
        return 3
    print(f"{province.slug}: {checkpoint.size if checkpoint else 0}")
    return 0
