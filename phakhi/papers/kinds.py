"""What a higher room says about its papers: who drafts, signs and reads them, what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from phakhi.core.acting import Acting
from phakhi.core.registry import Registry

if TYPE_CHECKING:
    from phakhi.papers.models import Paper


class PaperKind(Protocol):
    """One kind of official paper; `label` is lazy. Every method bears a paper of any state.

    A kind may also say `needs_signature`; without it, what needs a number needs a signature.
    """

    label: Any
    needs_number: bool

    def may_draft(self, acting: Acting, paper: Paper) -> bool: ...

    def may_sign(self, acting: Acting, paper: Paper) -> bool: ...

    def may_see(self, acting: Acting, paper: Paper) -> bool: ...

    def address(self, paper: Paper) -> str:
        """The page of the thing the paper is about, from the province on: `bodies/…`."""
        ...

    def issued(self, acting: Acting, paper: Paper) -> None:
        """In the transaction that issues it: put the order in force, send the notice."""
        ...


PAPER_KINDS: Registry[PaperKind] = Registry("kinds of paper")


def needs_signature(kind: str) -> bool:
    found = PAPER_KINDS[kind]
    return bool(getattr(found, "needs_signature", found.needs_number))


def kind_choices() -> list[tuple[str, Any]]:
    return [(key, kind.label) for key, kind in PAPER_KINDS.items()]
