"""Who opens the pages of the room: a clerk, the holder of a post."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from phakhi.accounts.middleware import BEGAN, SEEN, STAFF
from phakhi.accounts.models import User
from phakhi.accounts.step_up import DEMO_KEY
from phakhi.core.acting import Acting
from phakhi.parties.models import Post
from tests.factories import make_province
from tests.factories_papers import Office, acting_as
from tests.factories_parties import make_grant, make_post, make_term, make_user, person_of


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, "phakhi.accounts.backends.PasswordBackend")
    session, now = client.session, timezone.now().timestamp()
    session[DEMO_KEY], session[BEGAN], session[SEEN], session[STAFF] = True, now, now + 3600, True
    session.save()
    return client


def clerk(office: Office) -> tuple[Client, Acting]:
    user = make_user("officer")
    post = make_post(office.party, title_th="นักวิเคราะห์นโยบายและแผน")
    make_term(post, person_of(user))
    return signed_in(user), acting_as(person_of(user), "officer", post)


def holder(post: Post, role: str) -> Client:
    """An account of the person who holds the post."""
    person = post.terms.get().person
    make_grant(role, to=person)
    return signed_in(User.objects.create_user(f"holder-{post.pk}", person=person))


def url(name: str, **parts: Any) -> str:
    return reverse(f"papers:{name}", kwargs={"province": make_province().slug, **parts})
