"""Persons, organisations, posts, terms and accounts that tests need."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from allauth.account.models import EmailAddress

from phakhi.accounts.models import RoleGrant, User
from phakhi.core.acting import Role
from phakhi.core.models import Province
from phakhi.parties.models import Party, Post, PostTerm, Representation
from tests.factories import make_province

PASSWORD = "ข้าวเหนียวมะม่วง สามจาน"
LONG_AGO = date(2020, 1, 1)
_number = count(1)


def make_party(kind: str = "organisation", **values: Any) -> Party:
    values.setdefault("province", make_province())
    values.setdefault("name_th", f"องค์กรตัวอย่าง {next(_number)}")
    return Party.objects.create(kind=kind, **values)


def make_person(**values: Any) -> Party:
    values.setdefault("name_th", f"ตัวอย่าง คนที่{next(_number)}")
    values.setdefault("title", "นาย")
    return make_party("person", **values)


def make_post(organisation: Party | None = None, **values: Any) -> Post:
    organisation = organisation or make_party()
    values.setdefault("title_th", "หัวหน้าตัวอย่าง")
    return Post.objects.create(
        organisation=organisation, province_id=organisation.province_id, **values
    )


def make_term(
    post: Post | None = None, person: Party | None = None, *, since: date = LONG_AGO, **values: Any
) -> PostTerm:
    post = post or make_post()
    person = person or make_person(province=post.province)
    return PostTerm.objects.create(
        province_id=post.province_id, post=post, person=person, since=since, **values
    )


def make_representation(party: Party, person: Party, **values: Any) -> Representation:
    values.setdefault("since", LONG_AGO)
    return Representation.objects.create(
        province_id=party.province_id, party=party, person=person, **values
    )


def make_grant(role: str, *, to: Party | Post, **values: Any) -> RoleGrant:
    """In force: an administrator's is approved by another person already."""
    values.setdefault("since", LONG_AGO)
    holder = {"post": to} if isinstance(to, Post) else {"person": to}
    if role == Role.ADMIN:
        values.setdefault("approved_by", make_person(province=to.province))
    return RoleGrant.objects.create(province_id=to.province_id, role=role, **holder, **values)


def make_user(
    *roles: str, province: Province | None = None, password: str = PASSWORD, **values: Any
) -> User:
    """An account with a person in the province who holds these roles."""
    person = values.pop("person", None) or make_person(province=province or make_province())
    for role in roles:
        make_grant(role, to=person)
    values.setdefault("username", f"user{next(_number)}")
    user = User.objects.create_user(password=password, person=person, **values)
    if user.email:
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def person_of(user: User) -> Party:
    assert user.person is not None
    return user.person
