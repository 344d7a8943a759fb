"""`phakhi ledger keygen [--rotate]`"""

from __future__ import annotations

import argparse
import sys

from phakhi.ledger.commands import set_up


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="phakhi ledger keygen", description="Make the signing key."
    )
    parser.add_argument(
        "--rotate", action="store_true", help="keep the old key as a second signature for a while"
    )
    rotate = parser.parse_args(arguments).rotate
    set_up()
    from phakhi.ledger.signing import keys

    if rotate != keys.key_path().exists():
        wrong = "there is no key yet" if rotate else "there is a key already; see --rotate"
        print(f"{keys.key_path()}: {wrong}", file=sys.stderr)
        return 2
    print(keys.make_key(rotate=rotate))
    _print_public()
    return 0


def _print_public() -> None:
    from phakhi.core.models import Province
    from phakhi.ledger.signing import keys
    from phakhi.ledger.verify import write_key

    key = keys.load_keys()[0]
    for province in Province.objects.order_by("code"):
        print(write_key(keys.public_key(key, keys.origin_of(province))))
