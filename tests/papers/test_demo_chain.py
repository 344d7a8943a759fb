"""Whoever tries the demonstration can walk a paper to its end."""

from __future__ import annotations

import pytest
import yaml
from django.conf import settings as house
from django.utils import timezone

from phakhi.accounts.demo import DEMO_LOGINS, load_people
from phakhi.papers.demo.office import DemoOffice, load_office
from phakhi.papers.queries.chains import usual_chain
from phakhi.parties.models import PostTerm
from tests.factories import make_province

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["order", "notice", "letter"])
def test_every_hand_of_a_usual_chain_of_the_demo_can_sign_in(kind: str) -> None:
    province = make_province("30")
    load_people(province, yaml.safe_load(house.DEMO_SCENARIO.read_text("utf-8")))
    office = DemoOffice.of(province)
    assert office is not None
    load_office(office)
    known = {login.username for login in DEMO_LOGINS}
    posts = usual_chain(office.officer, kind)
    assert posts
    for post in posts:
        held = PostTerm.objects.on(timezone.localdate()).filter(post=post)
        assert held.filter(person__account__username__in=known).exists(), post.title
