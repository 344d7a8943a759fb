"""A paper is signed once: by a click after a second step, digitally, or it needs no signature."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden
from phakhi.core.permissions import authorise
from phakhi.documents.signing import SigningKey, sign_pdf
from phakhi.documents.stored import from_json, to_json
from phakhi.documents.typesetting import typeset
from phakhi.papers.filling import filled
from phakhi.papers.hands import term_in
from phakhi.papers.kinds import needs_signature
from phakhi.papers.looks import look_for
from phakhi.papers.marking import marked
from phakhi.papers.models import How, Paper
from phakhi.papers.queries.posts import terms_to_sign_in
from phakhi.papers.services.holding import hold
from phakhi.papers.services.issuing import Signature, issue
from phakhi.papers.services.numbering import ask_number
from phakhi.papers.signers import named_post, signer_of_term
from phakhi.parties.models import Post, PostTerm


@transaction.atomic
def sign_paper(
    *, acting: Acting, paper: Paper, post: Post | None = None, seen: int | None = None
) -> Paper:
    """By a click: only in a post held today, after the second step of the sign-in."""
    hold(paper, seen)
    term, at = _in_post(acting, paper, post), timezone.now()
    pdf = _set(paper, term, How.CLICK, at)
    return issue(acting, paper, "sign", pdf, Signature.of(How.CLICK, term, at))


@transaction.atomic
def sign_digitally(
    *, acting: Acting, paper: Paper, post: Post, key: SigningKey, seen: int | None = None
) -> Paper:
    """PAdES with `key` (documents.signing): its number stands in it, so it was given before."""
    hold(paper, seen)
    term, at = _in_post(acting, paper, post), timezone.now()
    pdf = _set(paper, term, How.DIGITAL, at)
    signed = sign_pdf(
        pdf,
        key=key,
        signer=signer_of_term(term, timezone.localdate(at)),
        reason=paper.title[:200],
        place=paper.province.name_th,
        at=at,
    )
    return issue(acting, paper, "sign", signed, Signature.of(How.DIGITAL, term, at))


@transaction.atomic
def issue_unsigned(*, acting: Acting, paper: Paper, on: date) -> Paper:
    """An agenda, a list to sign: goes out as it is."""
    hold(paper)
    if needs_signature(paper.kind):
        raise BadInput("signature_needed")
    if on > timezone.localdate():
        raise BadInput("sent_out_in_future")
    ask_number(paper)
    paper.content = to_json(filled(from_json(paper.content), on=on))
    pdf = typeset(from_json(paper.content), look_for(paper))
    return issue(acting, paper, "issue_unsigned", pdf, Signature(on, timezone.now()))


def _in_post(acting: Acting, paper: Paper, post: Post | None) -> PostTerm:
    authorise(acting.stepped_up, "step_up_first")
    ask_number(paper)
    post_id = post.pk if post else acting.post_id
    terms = terms_to_sign_in(acting, paper)
    for term in terms:
        if term.post_id == post_id:
            return term
    if term_in(acting.person_id, post_id):
        raise Forbidden("sign_in_named_post", post=named_post(paper))
    raise Forbidden("sign_in_a_post")


def _set(paper: Paper, term: PostTerm, how: str, at: datetime) -> bytes:
    """The record takes number, day and signer; the file besides says how it was signed."""
    on = timezone.localdate(at)
    signer = signer_of_term(term, on)
    number = paper.number.text if paper.number else ""
    content = filled(from_json(paper.content), number=number, on=on, signer=signer)
    paper.content = to_json(content)
    return typeset(marked(content, signer, how, at), look_for(paper))
