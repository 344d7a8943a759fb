"""Who an account is in one province today: person, post, roles, and whom they speak for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from phakhi.accounts.models import RoleGrant, User
from phakhi.core.acting import Acting, Role
from phakhi.core.models import Province
from phakhi.parties.models import Party, PostTerm, Representation, TermKind

ORDER = {TermKind.SUBSTANTIVE: 0, TermKind.ACTING: 1, TermKind.ON_BEHALF: 2}


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for a person on a day in their province; three queries, whatever it holds."""

    terms: Sequence[PostTerm]
    grants: Sequence[RoleGrant]
    delegated: frozenset[UUID]

    def roles_with(self, post_id: UUID | None) -> frozenset[str]:
        """The person's own roles and those of the post acted in, not of other posts held."""
        held = {g.role for g in self.grants if g.post_id in (None, post_id)}
        member = {Role.MEMBER} if self.parties else set()
        return frozenset({Role.CITIZEN, *held, *member})

    @property
    def parties(self) -> frozenset[UUID]:
        return self.delegated | {
            term.post.organisation_id for term in self.terms if term.post.speaks_for
        }

    def term(self, chosen: str | None) -> PostTerm | None:
        """The chosen term, if it still holds today; else the first."""
        picked = next((term for term in self.terms if str(term.pk) == chosen), None)
        return picked or next(iter(self.terms), None)


def standing_of(person: Party, day: date) -> Standing:
    held = PostTerm.objects.on(day).filter(person=person, post__abolished_on=None)
    terms = sorted(held.select_related("post__organisation"), key=lambda t: ORDER[t.kind])
    holder = Q(person=person) | Q(post__in=[term.post_id for term in terms])
    grants = RoleGrant.objects.in_force(day).filter(holder, province=person.province_id)
    speaks = Representation.objects.on(day).filter(person=person)
    return Standing(terms, list(grants), frozenset(speaks.values_list("party_id", flat=True)))


def acting_for(
    user: User, province: Province, day: date, *, chosen: str | None = None, **state: Any
) -> Acting:
    """Elsewhere than in the person's own province an account is a stranger."""
    person = user.person
    if person is None or person.province_id != province.pk or person.erased_at:
        return Acting(province=province, **state)
    standing = standing_of(person, day)
    term = standing.term(chosen)
    post_id = term.post_id if term else None
    return Acting(
        province=province,
        person_id=person.pk,
        name=person.name,
        roles=standing.roles_with(post_id),
        post_id=post_id,
        on_behalf_of=_principal(term, day),
        party_ids=standing.parties,
        **state,
    )


def _principal(term: PostTerm | None, day: date) -> UUID | None:
    """ปฏิบัติราชการแทน: the holder in whose place this is done."""
    if term is None or term.kind != TermKind.ON_BEHALF:
        return None
    holders = PostTerm.objects.on(day).filter(post=term.post_id, kind=TermKind.SUBSTANTIVE)
    return holders.values_list("person_id", flat=True).first()
