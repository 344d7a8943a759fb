"""Who signs in a post on a day, in the words that stand under the signature."""

from __future__ import annotations

from datetime import date

from phakhi.documents.content import Signer
from phakhi.papers.hands import ORDER
from phakhi.papers.models import Paper
from phakhi.parties.models import Party, Post, PostTerm, TermKind

CAPACITIES = {TermKind.ACTING: "acting", TermKind.ON_BEHALF: "on_behalf"}


def signer_for(thing: Paper | Post, day: date) -> Signer:
    """Of an issued paper: who signed it; of a post: whoever may sign in it that day.

    A post that nobody holds gives a signer without a name: dots to sign on.
    """
    if isinstance(thing, Paper):
        return _signer_of(thing, day)
    terms = sorted(thing.holders_on(day), key=lambda term: ORDER[term.kind])
    return signer_of_term(terms[0], day) if terms else Signer("", printed_title(thing))


def signer_of_term(term: PostTerm, day: date) -> Signer:
    """The holder by the post; รักษาราชการแทน and ปฏิบัติราชการแทน by the own post, then this one."""
    capacity = CAPACITIES.get(TermKind(term.kind), "")
    title, name = printed_title(term.post), printed_name(term.person)
    if not capacity:
        return Signer(name, title)
    return Signer(name, own_title(term, day), capacity, title)


def own_title(term: PostTerm, day: date) -> str:
    """The post that somebody who stands in holds in their own right."""
    held = PostTerm.objects.on(day).filter(person=term.person_id, kind=TermKind.SUBSTANTIVE)
    own = held.exclude(post=term.post_id).select_related("post__province").first()
    return printed_title(own.post) if own else ""


def printed_title(post: Post) -> str:
    """ "ผู้ว่าราชการจังหวัด" is printed with its province."""
    title = post.title_th
    return title + post.province.name_th if title.endswith("จังหวัด") else title


def printed_name(person: Party) -> str:
    """Papers are in Thai whatever the reader's language."""
    return f"{person.title}{person.name_th}"


def named_post(paper: Paper) -> str:
    """The post that the paper itself names as its signer's."""
    signer = _written(paper)
    return signer.for_post or signer.post


def _signer_of(paper: Paper, day: date) -> Signer:
    """As the record says it, whatever is corrected later in the register of posts."""
    written = _written(paper)
    if paper.signed_in_post is None or written.name:
        return written
    on = paper.signed_on or day
    held = PostTerm.objects.on(on).filter(
        post=paper.signed_in_post_id, person=paper.signed_by, kind=paper.signed_as
    )
    term = held.select_related("post__province", "person").first()
    return signer_of_term(term, on) if term else Signer("", printed_title(paper.signed_in_post))


def _written(paper: Paper) -> Signer:
    held = paper.content.get("letter", paper.content)
    signer = held.get("signer", held.get("payer")) if isinstance(held, dict) else None
    return Signer(**signer) if isinstance(signer, dict) else Signer("", "")
