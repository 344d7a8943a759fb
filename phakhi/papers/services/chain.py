"""Up the chain of posts: each hand agrees, agrees with changes, or sends it back with a note."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden
from phakhi.core.permissions import authorise
from phakhi.documents.content import Content
from phakhi.papers.hands import term_in
from phakhi.papers.models import ChainPlace, ChainStep, Paper
from phakhi.papers.permissions import can_keep_chains
from phakhi.papers.services.holding import hold, move
from phakhi.papers.services.stepping import act_of, amend, hold_step, save_step, write_answer
from phakhi.parties.models import Post

LONGEST = 12


@transaction.atomic
def send_up(
    *,
    acting: Acting,
    paper: Paper,
    posts: Sequence[Post],
    memo: str = "",
    seen: int | None = None,
) -> Paper:
    """Begins a round; `memo` is what the บันทึกข้อความ says besides the paper's title."""
    _check(acting, posts)
    hold(paper, seen)
    move(acting, paper, "send_up", memo=memo.strip())
    last = paper.steps.aggregate(last=Max("round"))["last"] or 0
    ChainStep.objects.bulk_create(
        ChainStep(province=paper.province, paper=paper, round=last + 1, place=place, post=post)
        for place, post in enumerate(posts, 1)
    )
    events.record(acting, "papers.paper.sent_up", paper, {"round": last + 1})
    return paper


@transaction.atomic
def answer_step(
    *,
    acting: Acting,
    step: ChainStep,
    verdict: str,
    note: str = "",
    content: Content | None = None,
    seen: int | None = None,
) -> ChainStep:
    """Whoever holds the post today answers, once; the last hand's yes makes the paper ready."""
    paper = hold_step(step, verdict, seen)
    term = term_in(acting.person_id, step.post_id)
    if term is None:
        raise Forbidden("not_in_this_post", post=step.post.title)
    write_answer(step, verdict, note.strip(), term)
    amend(step, paper, content)
    move(acting, paper, act_of(step, paper))
    save_step(step, paper)
    events.record(acting, f"papers.step.{verdict}", paper, {"place": step.place})
    return step


@transaction.atomic
def set_chain(*, acting: Acting, kind: str, posts: Sequence[Post]) -> list[ChainPlace]:
    """The chain that papers of this kind take unless whoever sends one up says otherwise."""
    authorise(can_keep_chains(acting))
    if posts:
        _check(acting, posts)
    ChainPlace.objects.filter(province=acting.province, kind=kind).delete()
    return ChainPlace.objects.bulk_create(
        ChainPlace(province=acting.province, kind=kind, place=place, post=post)
        for place, post in enumerate(posts, 1)
    )


def _check(acting: Acting, posts: Sequence[Post]) -> None:
    if not posts:
        raise BadInput("chain_empty")
    if len(posts) > LONGEST:
        raise BadInput("chain_too_long", limit=LONGEST)
    if len({post.pk for post in posts}) < len(posts):
        raise BadInput("chain_post_twice")
    today = timezone.localdate()
    for post in posts:
        authorise(post.province_id == acting.province.pk)
        if not post.holders_on(today).exists():
            raise BadInput("chain_post_empty", post=post.title)
