"""Posts, and who holds them when: personnel move every October and April, the post stays."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.ledger.services import enter
from phakhi.parties.models import Party, PartyKind, Post, PostTerm, TermKind
from phakhi.parties.permissions import can_keep_posts


@transaction.atomic
def add_post(*, acting: Acting, organisation: Party, title_th: str, **details: Any) -> Post:
    authorise(can_keep_posts(acting, organisation))
    if organisation.is_person:
        raise BadInput("post_of_person")
    post = Post.objects.create(
        province=acting.province, organisation=organisation, title_th=title_th, **details
    )
    events.record(acting, "parties.post_added", post)
    return post


@transaction.atomic
def abolish_post(*, acting: Acting, post: Post, on: date) -> Post:
    """From that day nobody acts in it; its terms and what was done in them stay."""
    authorise(can_keep_posts(acting, post.organisation))
    post.abolished_on = on
    post.save(update_fields=["abolished_on"])
    events.record(acting, "parties.post_abolished", post, {"on": on.isoformat()})
    return post


@transaction.atomic
def give_post(
    *,
    acting: Acting,
    post: Post,
    person: Party,
    since: date,
    until: date | None = None,
    kind: str = TermKind.SUBSTANTIVE,
    basis: str = "",
) -> PostTerm:
    """`until` is the first day no longer held. The database refuses a second holder."""
    authorise(can_keep_posts(acting, post.organisation) and can_keep_posts(acting, person))
    _check(post, person, since, until)
    values = {"post": post, "person": person, "kind": kind, "since": since, "until": until}
    try:
        with transaction.atomic():
            term = PostTerm.objects.create(province=acting.province, basis=basis, **values)
    except IntegrityError as error:
        if "one_holder_at_a_time" not in str(error):
            raise
        raise WrongState("post_is_held") from error
    _enter(acting, "parties.post_given", term)
    return term


@transaction.atomic
def end_term(*, acting: Acting, term: PostTerm, until: date) -> PostTerm:
    """The last day in the post is the day before `until`."""
    authorise(can_keep_posts(acting, term.post.organisation))
    if until <= term.since or (term.until and until > term.until):
        raise BadInput("term_dates")
    term.until = until
    term.save(update_fields=["until"])
    _enter(acting, "parties.term_ended", term)
    return term


def _check(post: Post, person: Party, since: date, until: date | None) -> None:
    if person.kind != PartyKind.PERSON or person.merged_into_id or person.erased_at:
        raise BadInput("term_of_person")
    if until is not None and until <= since:
        raise BadInput("term_dates")
    if post.abolished_on and (until is None or until > post.abolished_on):
        raise BadInput("post_abolished")


def _enter(acting: Acting, act: str, term: PostTerm) -> None:
    facts = {
        "post": term.post.title_th,
        "organisation": term.post.organisation.name_th,
        "kind": term.kind,
        "since": term.since.isoformat(),
        "until": term.until.isoformat() if term.until else "",
    }
    private = {"person": str(term.person_id), "basis": term.basis}
    enter(acting=acting, act=act, subject=term, facts=facts, private=private)
