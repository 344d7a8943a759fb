"""Connecting persons: named, asked, confirmed by themselves, reviewed once a year (R031, R032)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from phakhi.accounts.consent_effects import SHOW_PROFILE
from phakhi.accounts.models import ConsentText
from phakhi.accounts.services.consents import give_consent
from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.formation.models import ConnectingPerson, Connection, ThemeGroup
from phakhi.formation.models.persons import REVIEW_AFTER
from phakhi.formation.permissions import can_form
from phakhi.formation.states import PERSON_FLOW
from phakhi.governance.models import GovernanceNetwork
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor
from phakhi.parties.models import Party, Post

PURPOSE: Final = "formation.person"
FIELDS: Final = ("role", "sectors", "phases", "skills", "note")


@transaction.atomic
def name_person(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    person: Party | None = None,
    post: Post | None = None,
    values: Mapping[str, Any],
    groups: Iterable[ThemeGroup] = (),
    actors: Iterable[Actor] = (),
) -> ConnectingPerson:
    """Waits, unseen by the public, until the person (or the post's holder) says yes."""
    authorise(can_form(acting, network))
    if (person is None) == (post is None):
        raise BadInput("person_or_post")
    current = network.connecting_persons.current().filter(role=values.get("role", "node"))
    if current.filter(person=person, post=post).exists():
        raise WrongState("person_named_already")
    row = ConnectingPerson.objects.create(
        province=acting.province,
        network=network,
        person=person,
        post=post,
        named_by=acting.person_id,
        **{field: values[field] for field in FIELDS if field in values},
    )
    _connect(row, groups, actors)
    events.record(acting, "formation.person.named", row, {"role": row.role})
    return row


@transaction.atomic
def edit_person(
    *,
    acting: Acting,
    row: ConnectingPerson,
    values: Mapping[str, Any],
    groups: Iterable[ThemeGroup] = (),
    actors: Iterable[Actor] = (),
) -> ConnectingPerson:
    authorise(can_form(acting, row.network))
    for field in FIELDS:
        setattr(row, field, values.get(field, getattr(row, field)))
    row.save(update_fields=FIELDS)
    row.connections.all().delete()
    _connect(row, groups, actors)
    events.record(acting, "formation.person.edited", row)
    return row


def _connect(row: ConnectingPerson, groups: Iterable[ThemeGroup], actors: Iterable[Actor]) -> None:
    of = {"province_id": row.province_id, "person": row}
    rows = [Connection(group=group, **of) for group in groups]
    rows += [Connection(actor=actor, **of) for actor in actors]
    Connection.objects.bulk_create(rows)


def issue_link(*, acting: Acting, row: ConnectingPerson) -> str:
    """Bound to this question; whoever opens it answers for the person (14 days, one answer)."""
    authorise(can_form(acting, row.network) and row.person_id is not None)
    if row.state != "identified":
        raise WrongState(act="link", state=row.state)
    return links.issue(acting=acting, purpose=PURPOSE, subject=row)


def person_of_link(acting: Acting, token: str) -> ConnectingPerson:
    link = links.look_at(token, purpose=PURPOSE, province=acting.province)
    rows = ConnectingPerson.objects.select_related("network", "person", "province")
    found: ConnectingPerson = rows.get(pk=link.subject_id, province=acting.province)
    return found


@transaction.atomic
def answer_by_link(*, acting: Acting, token: str, agrees: bool) -> ConnectingPerson:
    row = person_of_link(acting, token)
    links.redeem(token, purpose=PURPOSE, province=acting.province)
    as_person = replace(acting, person_id=row.person_id, roles=frozenset(), post_id=None)
    return answer_for_oneself(acting=as_person, row=row, agrees=agrees)


@transaction.atomic
def answer_for_oneself(*, acting: Acting, row: ConnectingPerson, agrees: bool) -> ConnectingPerson:
    """A person's yes is also the consent to be shown, in the words they read on that page."""
    _move(acting, row, "confirm" if agrees else "decline")
    if agrees and row.person is not None:
        give_show_consent(acting, row.person)
    return row


def give_show_consent(acting: Acting, person: Party) -> None:
    give_consent(acting=acting, party=person, text=show_text(acting))


def show_text(acting: Acting) -> ConsentText:
    """The words in force now; without them nobody can be asked."""
    texts = ConsentText.objects.filter(province=acting.province, purpose=SHOW_PROFILE)
    text: ConsentText | None = texts.order_by("-edition").first()
    if text is None:
        raise WrongState("no_consent_text")
    return text


@transaction.atomic
def review_person(*, acting: Acting, row: ConnectingPerson) -> ConnectingPerson:
    """Still connects: another year."""
    return _move(acting, row, "review")


@transaction.atomic
def end_person(*, acting: Acting, row: ConnectingPerson, reason: str = "") -> ConnectingPerson:
    """By the office, or by the persons themselves, who need no reason."""
    is_own = "step_down" in PERSON_FLOW.open_acts(acting, row)
    if not is_own and not reason.strip():
        raise BadInput("reason_needed")
    row.reason = reason.strip()
    return _move(acting, row, "step_down" if is_own else "end")


@transaction.atomic
def ask_again(*, acting: Acting, row: ConnectingPerson) -> ConnectingPerson:
    return _move(acting, row, "ask_again")


def _move(acting: Acting, row: ConnectingPerson, act: str) -> ConnectingPerson:
    before = row.state
    PERSON_FLOW.move(acting, row, act)
    row.state_since = timezone.now()
    if act in ("confirm", "review"):
        row.confirmed_on = timezone.localdate()
        row.review_due_on = row.confirmed_on + REVIEW_AFTER
    row.save()
    facts = {"role": row.role, "from": before, "to": row.state}
    if act in ("confirm", "end", "step_down"):
        facts["network"] = row.network.public_code
        private = {"person": str(row.person_id or row.post_id)}
        enter(
            acting=acting, act=f"formation.person.{act}", subject=row, facts=facts, private=private
        )
    else:
        events.record(acting, f"formation.person.{act}", row, facts)
    return row
