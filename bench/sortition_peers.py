"""`sortition-algorithms` on one pool; runs in that library's own environment.

python bench/sortition_peers.py maximin|nash BACKEND features.csv people.csv SEATS [ADDRESS COLUMN]
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections import Counter
from pathlib import Path

FIND = {"maximin": "find_distribution_maximin", "nash": "find_distribution_nash"}


def main(objective: str, backend: str, files: tuple[str, str], seats: int, address: str) -> None:
    from sortition_algorithms import adapters, committee_generation, settings

    columns = next(csv.reader(read(files[1]).splitlines()))
    wanted = settings.Settings(columns[0], [], bool(address), [address] if address else [])
    data = adapters.SelectionData(adapters.CSVStringDataSource(*map(read, files)))
    features, _ = data.load_features()
    people, _ = data.load_people(wanted, features)
    find = getattr(committee_generation, FIND[objective])
    began = time.perf_counter()
    panels, weights, _ = find(features, people, seats, [address] if address else [], backend)
    seconds = time.perf_counter() - began
    chances: Counter[str] = Counter()
    for panel, weight in zip(panels, weights, strict=True):
        for person in panel:
            chances[person] += weight
    print(json.dumps({"seconds": seconds, "least": min(chances[person] for person in people)}))


def read(name: str) -> str:
    return Path(name).read_text("utf-8-sig")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], (sys.argv[3], sys.argv[4]), int(sys.argv[5]), sys.argv[6])
