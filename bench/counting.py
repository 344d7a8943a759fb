"""`python bench/counting.py [--budgeting PYTHON] [--opinions PYTHON] [--deliberation PYTHON]`.

Budgets, opinions, deliberation and ranking in one run, each beside its peer where the Python of
the peer's environment is named: pabutools 1.2.3, red-dwarf 0.4.0, DeliberativePolling 1.4.2.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("budgeting", "opinions", "deliberation"):
        parser.add_argument(f"--{name}", metavar="PYTHON")
    peers = parser.parse_args()

    from bench import (
        counting_budgeting,
        counting_deliberation,
        counting_opinions,
        counting_ranking,
    )
    from bench.writing import write_section

    command = ".venv/bin/python bench/counting.py --budgeting P --opinions P --deliberation P"
    write_section("Budgeting", command, counting_budgeting.body(peers.budgeting))
    write_section("Opinion map", command, counting_opinions.body(peers.opinions))
    write_section("Deliberative poll", command, counting_deliberation.body(peers.deliberation))
    write_section("Ranking", command, counting_ranking.body())


if __name__ == "__main__":
    main()
