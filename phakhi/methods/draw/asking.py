"""What `commit` was asked for, in the terms of a commitment."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from phakhi.methods.draw.beacon import LAST_ROUND, QUICKNET, THAILAND
from phakhi.methods.draw.committing import Terms
from phakhi.methods.draw.number import digits_for
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.running import whole_number
from phakhi.methods.text import comparable

_NO_TEXT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]|^$")


@dataclass(frozen=True)
class Asked:
    prog: str
    options: argparse.Namespace

    def check(self) -> None:
        """Before anything is read."""
        options = self.options
        if bool(options.after) != bool(options.reason):
            raise self._refusal("no_reason")
        if not (options.beacon or options.at or options.dice) or (options.beacon and options.at):
            raise self._refusal("no_source")
        self.terms(10)

    def terms(self, panels: int) -> Terms:
        options = self.options
        return Terms(
            purpose=self._line("--purpose", options.purpose or "selection"),
            beacon=self._beacon(),
            dice=self._dice(panels) if options.dice else None,
            reason=self._line("--reason", options.reason) if options.reason else None,
            with_households=options.publish_households,
        )

    def _line(self, option: str, text: str) -> str:
        text = comparable(text)
        if _NO_TEXT.search(text):
            raise self._refusal("bad_text", option=option, value=text)
        return text

    def _beacon(self) -> Mapping[str, Any] | None:
        if not (self.options.beacon or self.options.at):
            return None
        number = self._round()
        if not 1 <= number <= LAST_ROUND:
            raise self._refusal("bad_option", option="--beacon", value=number)
        return {"chain_hash": QUICKNET.chain_hash, "round": number}

    def _round(self) -> int:
        """Without an offset a time is the time in Thailand."""
        if self.options.beacon:
            return whole_number(self.options.beacon, "--beacon", self.prog)
        try:
            moment = datetime.fromisoformat(self.options.at)
        except ValueError:
            raise self._refusal("bad_time", value=self.options.at) from None
        return QUICKNET.first_round(moment if moment.tzinfo else moment.replace(tzinfo=THAILAND))

    def _dice(self, panels: int) -> int:
        """As many as name every panel; alone they have to name nothing else."""
        digits = digits_for(panels)
        if not (self.options.beacon or self.options.at) and panels != 10**digits:
            raise self._refusal("not_ten", panels=panels)
        return digits

    def _refusal(self, code: str, **given: object) -> Refused:
        return Refused([Fault(code, self.prog, 0, given=given)])
