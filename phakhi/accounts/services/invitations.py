"""An account for a person who is in the register already: by a link that works once."""

from __future__ import annotations

from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.accounts.models import User
from phakhi.accounts.permissions import can_invite
from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.models import Link, Province
from phakhi.core.permissions import authorise
from phakhi.ledger.services import enter
from phakhi.parties.models import Party

PURPOSE: Final = "accounts.invitation"
DAYS: Final = 7


@transaction.atomic
def invite(*, acting: Acting, person: Party) -> str:
    """The token, told once; an earlier invitation of the person ends."""
    authorise(can_invite(acting, person))
    _refuse_unfit(person)
    earlier = Link.objects.filter(purpose=PURPOSE, subject_id=person.pk, revoked_at=None)
    earlier.update(revoked_at=timezone.now())
    enter(acting=acting, act="accounts.invited", subject=person, facts={})
    return links.issue(acting=acting, purpose=PURPOSE, subject=person, days=DAYS)


def invited_person(token: str, province: Province) -> Party:
    """Whose account the link opens, without using it up."""
    link = links.look_at(token, purpose=PURPOSE, province=province)
    return _fit(link)


@transaction.atomic
def accept(*, token: str, province: Province, username: str, password: str) -> User:
    person = _fit(links.redeem(token, purpose=PURPOSE, province=province))
    try:
        with transaction.atomic():
            user = User.objects.create_user(username, password, person=person)
    except IntegrityError as error:
        raise BadInput("username_taken") from error
    acting = Acting(province=province, person_id=person.pk, name=person.name)
    events.record(acting, "accounts.opened", person)
    return user


def _fit(link: Link) -> Party:
    fitting = Party.objects.current().filter(pk=link.subject_id, account=None)
    person: Party | None = fitting.first()
    if person is None:
        raise links.DeadLink
    return person


def _refuse_unfit(person: Party) -> None:
    if not person.is_person or person.erased_at or person.merged_into_id:
        raise BadInput("term_of_person")
    if User.objects.filter(person=person).exists():
        raise WrongState("has_account")
