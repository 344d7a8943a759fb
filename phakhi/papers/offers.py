"""What whoever looks at a paper may do with it now; the first is the page's one primary act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.core.acting import Acting
from phakhi.papers.hands import has_the_hand
from phakhi.papers.kinds import PAPER_KINDS, needs_signature
from phakhi.papers.models import ChainPlace, Paper
from phakhi.papers.permissions import (
    can_check_scan,
    can_draft,
    can_enter_hand,
    can_keep_books,
    can_sign,
)
from phakhi.papers.queries.chains import hand_to_check


@dataclass(frozen=True, slots=True)
class Offer:
    """One act: `name` is its url name; `posts` when it needs no page of its own; a quiet one is
    never the page's primary act."""

    label: Any
    name: str
    icon: str = ""
    posts: bool = False
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    offer: Offer
    url: str
    is_first: bool


SEND_UP = Offer(_("Send it up the chain"), "send_up", "send")
READY = Offer(_("Put it out for signing"), "ready", "check", posts=True)
ISSUE = Offer(_("Send it out"), "issue", "send")
ANSWER = Offer(_("Give your view"), "answer", "sign")
SIGN = Offer(_("Read and sign"), "sign", "sign")
SIGN_KEY = Offer(_("Sign with the post's key"), "sign_key", "key")
SCAN = Offer(_("Enter the paper signed by hand"), "scan", "upload")
NUMBER = Offer(_("Give it its number"), "number", "list")
RENUMBER = Offer(_("Another number"), "number", "list")
EDIT = Offer(_("Change the text"), "edit", "edit")
RETURNED = Offer(_("Corrected DOCX"), "returned", "document")
TAKE_BACK = Offer(
    pgettext_lazy("paper", "Take it back"), "take_back", "arrow-left", posts=True, is_quiet=True
)
ENTER_HAND = Offer(_("Enter a hand given on paper"), "enter_hand", "upload", is_quiet=True)
CHECK = Offer(_("Compare the scan"), "check", "eye")
CHECK_HAND = Offer(_("Compare the hand with its scan"), "check_hand", "eye", is_quiet=True)
WITHDRAW = Offer(_("Withdraw it"), "withdraw", "close", is_quiet=True)


def offers_of(acting: Acting, paper: Paper) -> list[Shown]:
    found = list(_OF_STATE[paper.state](acting, paper))
    if can_keep_books(acting) and hand_to_check(acting, paper):
        found.append(CHECK_HAND)
    kwargs = {"province": acting.province.slug, "pk": paper.pk}
    return [
        Shown(
            offer,
            reverse(f"papers:{offer.name}", kwargs=kwargs),
            not place and not offer.is_quiet,
        )
        for place, offer in enumerate(found)
    ]


def has_chain(acting: Acting, kind: str) -> bool:
    return ChainPlace.objects.filter(province=acting.province, kind=kind).exists()


def _draft(acting: Acting, paper: Paper) -> Iterator[Offer]:
    if not can_draft(acting, paper):
        return
    straight = READY if needs_signature(paper.kind) else ISSUE
    yield from (SEND_UP,) if has_chain(acting, paper.kind) else (straight, SEND_UP)
    yield EDIT
    yield RETURNED
    yield from _numbering(acting, paper)
    yield WITHDRAW


def _circulating(acting: Acting, paper: Paper) -> Iterator[Offer]:
    if has_the_hand(acting, paper):
        yield ANSWER
    if can_enter_hand(acting, paper):
        yield ENTER_HAND
    if can_draft(acting, paper):
        yield TAKE_BACK
        yield WITHDRAW


def _ready(acting: Acting, paper: Paper) -> Iterator[Offer]:
    drafts = can_draft(acting, paper)
    if needs_signature(paper.kind):
        yield from _signing(acting, paper)
    elif drafts:
        yield ISSUE
    if drafts or can_sign(acting, paper):
        yield TAKE_BACK
    if drafts:
        yield WITHDRAW


def _signing(acting: Acting, paper: Paper) -> Iterator[Offer]:
    """Without its number there is nothing to sign yet."""
    lacks_number = PAPER_KINDS[paper.kind].needs_number and paper.number_id is None
    if lacks_number:
        yield from _numbering(acting, paper)
        return
    if can_sign(acting, paper):
        yield from (SIGN, SIGN_KEY)
    if can_draft(acting, paper):
        yield SCAN
        yield from _numbering(acting, paper)


def _issued(acting: Acting, paper: Paper) -> Iterator[Offer]:
    if can_check_scan(acting, paper):
        yield CHECK


def _withdrawn(acting: Acting, paper: Paper) -> Iterator[Offer]:
    yield from ()


def _numbering(acting: Acting, paper: Paper) -> Iterator[Offer]:
    if PAPER_KINDS[paper.kind].needs_number and can_keep_books(acting):
        yield RENUMBER if paper.number_id else NUMBER


_OF_STATE = {
    "draft": _draft,
    "circulating": _circulating,
    "ready": _ready,
    "issued": _issued,
    "withdrawn": _withdrawn,
}
