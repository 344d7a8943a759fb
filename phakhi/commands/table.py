"""Which words call which module; `main(arguments) -> int | None` of that module runs."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A subcommand that is not imported until somebody asks for it."""

    words: tuple[str, ...]
    module: str
    about: str


COMMANDS = (
    Command(("ledger", "verify"), "phakhi.ledger.verify", "check a ledger bundle, no database"),
    Command(("ledger", "sign"), "phakhi.ledger.commands.sign", "check and sign the ledgers"),
    Command(("ledger", "keygen"), "phakhi.ledger.commands.keygen", "make the key that signs"),
    Command(("ledger", "export"), "phakhi.ledger.commands.export", "write a bundle to a file"),
    Command(("network", "metrics"), "phakhi.methods.networks.cli", "metrics of a network"),
    Command(("django",), "phakhi.django", "Django's own commands, on the running database"),
)
