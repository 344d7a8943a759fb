"""Who may see papers, registers and chains (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.models import Book, ChainPlace, ChainStep, Letterhead, Number, Paper
from phakhi.parties.models import PostTerm

KEEPS_HEAD = (Role.HEAD, Role.GOVERNOR, Role.ADMIN)


@views(Book)
@views(Number)
@views(ChainPlace)
@views(Letterhead)
def can_view_office_row(acting: Acting, row: Book | Number | ChainPlace | Letterhead) -> bool:
    return same_province(acting, row) and acting.is_staff


@views(ChainStep)
def can_view_step(acting: Acting, step: ChainStep) -> bool:
    if not same_province(acting, step):
        return False
    if acting.is_staff:
        return True
    held = PostTerm.objects.on(timezone.localdate()).filter(person=acting.person_id)
    return acting.is_signed_in and held.filter(post=step.post_id).exists()


@views(Paper)
def can_view_paper(acting: Acting, paper: Paper) -> bool:
    if not same_province(acting, paper):
        return False
    if acting.is_staff or (paper.is_public and paper.state == "issued"):
        return True
    if not acting.is_signed_in:
        return False
    is_own = paper.drafted_by == acting.person_id
    return is_own or ChainStep.objects.of(acting).filter(paper=paper).exists()


def can_open_paper(acting: Acting, paper: Paper) -> bool:
    """Besides those who find it in lists: whoever the paper's own kind lets read this one."""
    seen = can_view_paper(acting, paper)
    return seen or (same_province(acting, paper) and PAPER_KINDS[paper.kind].may_see(acting, paper))


def can_see_hands(acting: Acting, paper: Paper) -> bool:
    """The memo, its rounds, the file to correct: the office, the drafter, and each hand of it."""
    if acting.is_staff or can_draft(acting, paper):
        return same_province(acting, paper)
    return ChainStep.objects.of(acting).filter(paper=paper).exists()


def can_draft(acting: Acting, paper: Paper) -> bool:
    return same_province(acting, paper) and PAPER_KINDS[paper.kind].may_draft(acting, paper)


def can_sign(acting: Acting, paper: Paper) -> bool:
    return same_province(acting, paper) and PAPER_KINDS[paper.kind].may_sign(acting, paper)


def can_keep_books(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS)


def can_keep_chains(acting: Acting) -> bool:
    return acting.has(Role.HEAD, Role.ADMIN)


def can_keep_letterhead(acting: Acting) -> bool:
    """The office head, the governor, and who keeps the system."""
    return acting.has(*KEEPS_HEAD)


def can_enter_hand(acting: Acting, paper: Paper) -> bool:
    """What a hand decided with a pen, while the paper is on its way."""
    return same_province(acting, paper) and can_keep_books(acting) and paper.state == "circulating"


def can_check_hand(acting: Acting, step: ChainStep) -> bool:
    """Another officer than the one who entered it."""
    is_due = step.scan_id is not None and step.scan_checked_by is None
    is_another = acting.is_signed_in and step.scan_entered_by != acting.person_id
    return same_province(acting, step) and can_keep_books(acting) and is_due and is_another


def can_check_scan(acting: Acting, paper: Paper) -> bool:
    """Another officer than the one who entered it."""
    is_due = paper.signed_how == "paper" and paper.scan_checked_by is None
    is_another = acting.is_signed_in and paper.scan_entered_by != acting.person_id
    return same_province(acting, paper) and can_keep_books(acting) and is_due and is_another
