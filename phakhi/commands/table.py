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
    Command(("sortition", "commit"), "phakhi.methods.draw.cli_commit", "fix all before a draw"),
    Command(("sortition", "draw"), "phakhi.methods.draw.cli_draw", "draw by a public number"),
    Command(("sortition", "verify"), "phakhi.methods.draw.cli_verify", "check a public draw"),
    Command(
        ("sortition", "select"),
        "phakhi.methods.sortition.cli_select",
        "the fairest lottery over panels that keep the quotas",
    ),
    Command(
        ("sortition", "replace"),
        "phakhi.methods.sortition.cli_replace",
        "draw for seats that became free",
    ),
    Command(
        ("sortition", "check"),
        "phakhi.methods.sortition.cli_check",
        "can the quotas be kept at all?",
    ),
    Command(
        ("sortition", "letters"),
        "phakhi.methods.sortition.cli_letters",
        "letters of invitation to each area",
    ),
    Command(("seating", "assign"), "phakhi.methods.seating.cli", "people to tables, for rounds"),
    Command(("seating", "adjust"), "phakhi.methods.seating.cli_adjust", "late arrivals, no-shows"),
    Command(("ranking", "count"), "phakhi.methods.ranking.cli", "rank options, ties shown"),
    Command(
        ("deliberation", "analyse"),
        "phakhi.methods.deliberation.cli",
        "a deliberative poll: before and after",
    ),
    Command(("budgeting", "count"), "phakhi.methods.budgeting.cli_count", "count a public budget"),
    Command(
        ("budgeting", "receipts"),
        "phakhi.methods.budgeting.cli_receipts",
        "what each voter's share paid for",
    ),
    Command(
        ("budgeting", "convert"),
        "phakhi.methods.budgeting.cli_convert",
        "an election between .pb and .csv",
    ),
    Command(
        ("opinions", "map"), "phakhi.methods.opinions.cli", "who thinks alike, on what all agree"
    ),
    Command(("django",), "phakhi.django", "Django's own commands, on the running database"),
)
