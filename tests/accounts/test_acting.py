from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from phakhi.accounts.queries.acting import acting_for
from phakhi.core.acting import Acting, Role
from phakhi.parties.models import TermKind
from tests.accounts.signing_in import signed_in
from tests.factories import make_acting, make_province
from tests.factories_parties import (
    make_grant,
    make_party,
    make_person,
    make_post,
    make_representation,
    make_term,
    make_user,
    person_of,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def acting_of(user, day: date = TODAY, **more) -> Acting:
    return acting_for(user, make_province(), day, **more)


def test_roles_attach_to_the_post_and_move_with_it() -> None:
    old, new, post = make_user(), make_user(), make_post()
    make_grant(Role.OFFICER, to=post)
    make_term(post, person_of(old), until=date(2026, 10, 1))
    make_term(post, person_of(new), since=date(2026, 10, 1))
    assert not acting_of(old).has(Role.OFFICER)
    assert acting_of(new).has(Role.OFFICER)
    assert acting_of(new).post_id == post.pk
    assert acting_of(old, date(2026, 9, 30)).has(Role.OFFICER)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
        (date(2026, 11, 29), True),
        (date(2026, 11, 30), False),
    ],
)
def test_a_role_holds_from_its_first_day_until_the_day_before_the_end(
    day: date, holds: bool
) -> None:
    user = make_user()
    make_grant(Role.AUDITOR, to=person_of(user), since=date(2026, 11, 1), until=date(2026, 11, 30))
    assert acting_of(user, day).has(Role.AUDITOR) is holds


def test_another_province_gives_nothing() -> None:
    user = make_user(Role.OFFICER, Role.ADMIN)
    acting = acting_for(user, make_province("56"), TODAY)
    assert not acting.is_signed_in
    assert acting.roles == frozenset()


def test_of_several_posts_only_the_one_acted_in_gives_its_roles() -> None:
    user, desk, field = make_user(), make_post(), make_post()
    make_grant(Role.OFFICER, to=desk)
    make_grant(Role.FIELD, to=field)
    first = make_term(desk, person_of(user))
    second = make_term(field, person_of(user), kind=TermKind.ACTING)
    assert acting_of(user).roles & Role.STAFF == {Role.OFFICER}
    assert acting_of(user, chosen=str(second.pk)).roles & Role.STAFF == {Role.FIELD}
    assert acting_of(user, chosen=str(first.pk)).post_id == desk.pk
    assert acting_of(user, chosen="not a term").post_id == desk.pk


def test_who_acts_on_behalf_names_the_holder() -> None:
    user, post = make_user(), make_post()
    holder = make_term(post)
    make_term(post, person_of(user), kind=TermKind.ON_BEHALF)
    assert acting_of(user).on_behalf_of == holder.person_id


def test_a_person_represents_by_post_or_by_letter() -> None:
    user, by_post, by_letter, silent = make_user(), make_party(), make_party(), make_party()
    make_term(make_post(by_post), person_of(user))
    make_term(make_post(silent, speaks_for=False), person_of(user))
    make_representation(by_letter, person_of(user))
    ended = make_party()
    make_representation(ended, person_of(user), until=TODAY)
    acting = acting_of(user)
    assert acting.party_ids == {by_post.pk, by_letter.pk}
    assert acting.has(Role.MEMBER)


def test_an_abolished_post_gives_nothing() -> None:
    user, post = make_user(), make_post(abolished_on=date(2026, 10, 1))
    make_grant(Role.OFFICER, to=post)
    make_term(post, person_of(user))
    assert not acting_of(user).is_staff


def test_an_unconfirmed_administrator_is_none() -> None:
    user = make_user()
    make_grant(Role.ADMIN, to=person_of(user), approved_by=None, granted_by=make_person())
    assert not acting_of(user).has(Role.ADMIN)


def test_a_stranger_costs_no_query(django_assert_num_queries, client: Client) -> None:
    make_province()
    with django_assert_num_queries(0):
        client.get("/healthz")


def test_who_acts_costs_three_queries_whatever_is_held(django_assert_num_queries) -> None:
    user = make_user(Role.OFFICER)
    for _ in range(5):
        make_term(make_post(), person_of(user))
        make_representation(make_party(), person_of(user))
    province = make_province()
    with django_assert_num_queries(3):
        acting_for(user, province, TODAY)


def test_a_revoked_role_is_gone_at_the_next_request() -> None:
    user = make_user(Role.OFFICER)
    client = signed_in(user)
    home = f"/th/{make_province().slug}/people/"
    assert client.get(home).status_code == 302
    person_of(user).grants.update(until=timezone.localdate() - timedelta(days=1))
    assert client.get(home).status_code == 403


def test_a_person_speaks_for_its_parties_and_itself_a_stranger_for_nobody() -> None:
    person, party = make_person(), make_party()
    acting = make_acting("member", person_id=person.pk, party_ids=frozenset({party.pk}))
    assert acting.own_parties == {party.pk, person.pk}
    assert Acting.stranger(make_province()).own_parties == frozenset()
