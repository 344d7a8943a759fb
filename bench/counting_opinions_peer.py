"""The peer's whole pipeline on a file of votes; prints its seconds and where it puts everybody.

Run by counting_opinions.py with the python of the peer's environment.
"""

from __future__ import annotations

import csv
import json
import sys
import time

from reddwarf.implementations.base import run_pipeline


def main() -> None:
    began, busy = time.perf_counter(), time.process_time()
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        rows = {(row["voter-id"], row["comment-id"]): row for row in csv.DictReader(file)}
    votes = [
        {
            "participant_id": int(row["voter-id"]),
            "statement_id": int(row["comment-id"]),
            "vote": int(row["vote"]),
            "modified": int(row["timestamp"]),
        }
        for row in rows.values()
    ]
    found = run_pipeline(votes=votes, random_state=0)
    took = time.perf_counter() - began, time.process_time() - busy
    places = {str(person): [float(x), float(y)] for person, (x, y) in
              found.participant_projections.items()}  # fmt: skip
    groups = {str(person): int(group) for person, group in
              found.participants_df["cluster_id"].dropna().items()}  # fmt: skip
    sys.stdout.write(json.dumps({"took": took, "places": places, "groups": groups}))


if __name__ == "__main__":
    main()
