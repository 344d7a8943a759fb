"""`phakhi ledger export PROVINCE OUT [--from N] [--to N] [--kept SIZE]`"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from phakhi.ledger.commands import set_up


def main(arguments: list[str]) -> int:
    """As a stranger sees it: documents that are not public stay out."""
    parser = argparse.ArgumentParser(prog="phakhi ledger export", description="Write a bundle.")
    parser.add_argument("province", help="the province's name in addresses")
    parser.add_argument("out", type=Path)
    parser.add_argument("--from", dest="first", type=int, default=1, help="number of an entry")
    parser.add_argument("--to", dest="last", type=int, help="number of an entry")
    parser.add_argument("--kept", type=int, default=0, help="size of a checkpoint you kept")
    options = parser.parse_args(arguments)
    set_up()
    return _export(options)


def _export(options: argparse.Namespace) -> int:
    from phakhi.core.acting import Acting
    from phakhi.core.errors import HouseError
    from phakhi.core.models import Province
    from phakhi.core.sentences import sentence
    from phakhi.ledger.bundles import write_bundle
    from phakhi.ledger.queries import entries_between

    province = Province.objects.filter(slug=options.province).first()
    if province is None:
        print(f"{options.province}: unknown province", file=sys.stderr)
        return 2
    acting = Acting.stranger(province)
    entries = entries_between(acting, options.first, options.last)
    partial = options.out.with_name(options.out.name + ".part")
    try:
        with partial.open("wb") as file:
            count = write_bundle(file, acting=acting, entries=entries, kept_size=options.kept)
    except HouseError as error:
        partial.unlink()
        print(f"{options.province}: {sentence(error)}", file=sys.stderr)
        return 3
    partial.replace(options.out)
    print(f"{options.out}: {count}")
    return 0
