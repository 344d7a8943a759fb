"""Is what the hall gives what the commitment asked for?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from phakhi.methods.draw.beacon import CHAINS, is_signed
from phakhi.methods.draw.commitment import Commitment
from phakhi.methods.faults import Fault

_BEACON = re.compile("([0-9]{1,10}):([0-9a-fA-F]{96})")


def source_faults(commitment: Commitment, beacon: str | None, dice: str | None) -> Iterator[Fault]:
    for name, wanted, given in (
        ("--beacon", commitment.beacon, beacon),
        ("--dice", commitment.dice, dice),
    ):
        if (wanted is None) != (given is None):
            yield Fault("source_wanted" if wanted else "source_unwanted", name, 0)
    if beacon is not None and commitment.beacon is not None:
        yield from _beacon_faults(commitment.beacon, beacon)
    if dice is not None and commitment.dice is not None:
        if not (dice.isascii() and dice.isdigit() and len(dice) == commitment.dice):
            wrong = {"value": dice, "digits": commitment.dice}
            yield Fault("bad_dice", "--dice", 0, given=wrong)


def _beacon_faults(wanted: Any, given: str) -> Iterator[Fault]:
    found = _BEACON.fullmatch(given.strip())
    if found is None:
        yield Fault("bad_beacon", "--beacon", 0)
        return
    number, signature = int(found[1]), bytes.fromhex(found[2])
    if number != wanted["round"]:
        yield Fault("other_round", "--beacon", 0, given={"value": number, **wanted})
    elif not is_signed(CHAINS[wanted["chain_hash"]].key, number, signature):
        yield Fault("signature", "--beacon", 0, given={"round": number})


def named_beacon(wanted: Mapping[str, Any] | None, given: str | None) -> dict[str, Any] | None:
    if wanted is None or given is None:
        return None
    return {**wanted, "signature": given.strip().rpartition(":")[2].lower()}
