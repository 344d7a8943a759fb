"""The gates are real: one thing broken at a time, and the gate that stands for it reports it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db.models import Q
from django.template import engines
from django.template.loaders.app_directories import Loader
from playwright.sync_api import Browser

from phakhi.core import events, middleware
from phakhi.core.permissions import VIEW_PREDICATES
from phakhi.networks.models import Actor, ResourceLine, actors
from phakhi.networks.views import creating, profile
from tests.gates.asking import cells
from tests.gates.crawling import crawl
from tests.gates.pages import page_of
from tests.gates.poison import poison_everything
from tests.gates.routes import matrix, route_named
from tests.gates.site import context_for, faults_while_open, served
from tests.gates.test_doors import answer_without_token
from tests.gates.test_matrix import wrong_answers
from tests.gates.test_visibility import disagreements
from tests.gates.world import World

pytestmark = pytest.mark.slow
Break = Callable[[pytest.MonkeyPatch], None]


def wrong(world: World, key: str) -> list[str]:
    rule = matrix()["routes"][key]
    return wrong_answers(world, route_named(key), rule, cells(rule))


def _a_predicate_says_yes(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(VIEW_PREDICATES, Actor, lambda _acting, _actor: True)  # type: ignore[misc]


def _a_list_shows_all(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(actors.ActorQuerySet, "visible_to", lambda self, _acting: self)


def _a_province_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    shown = Q(is_public=True, state__in=("verified", "ended"))
    patch.setattr(actors, "sees_actor", lambda _acting, path="": shown if not path else Q())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "broken", [_a_predicate_says_yes, _a_list_shows_all, _a_province_is_forgotten]
)
def test_the_comparison_of_list_and_predicate_bites(
    broken: Break, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not disagreements(Actor, world)
    broken(monkeypatch)
    assert disagreements(Actor, world)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (_a_list_shows_all, "state='hidden', is_allowed=False): shows a private field"),
        (_a_province_is_forgotten, "state='elsewhere', is_allowed=False): answered 200"),
    ],
)
def test_the_matrix_bites(
    broken: Break, said: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken(monkeypatch)
    assert any(said in fault for fault in wrong(world, "networks:actor"))


@pytest.mark.django_db
def test_a_private_line_in_a_public_page_is_found(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = lambda self, acting: self.filter(province=acting.province)  # noqa: E731
    monkeypatch.setattr(type(ResourceLine.objects.all()), "visible_to", everything)
    assert any("shows a private field" in fault for fault in wrong(world, "networks:actor"))


@pytest.mark.django_db
def test_a_missing_policy_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "CONTENT_SECURITY_POLICY", "")
    assert any("no content security policy" in fault for fault in wrong(world, "portal:about"))


@pytest.mark.django_db
def test_a_write_on_get_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def noting(acting: Any, actor: Any) -> list[Any]:
        events.record(acting, "gates.read", actor)
        return []

    monkeypatch.setattr(profile, "history_of", noting)
    assert any("wrote on GET" in fault for fault in wrong(world, "networks:actor"))


@pytest.mark.django_db
def test_a_form_that_needs_no_token_is_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answer_without_token("networks:create", world).status_code == 403
    monkeypatch.setattr(creating.create, "csrf_exempt", True, raising=False)
    assert answer_without_token("networks:create", world).status_code != 403


@pytest.fixture
def unescaped(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One template of one page trusts what people write."""
    read = Loader.get_contents

    def bent(self: Loader, origin: Any) -> str:
        text: str = read(self, origin)
        if origin.template_name != "networks/profile.html":
            return text
        return text.replace("{{ actor.mission|linebreaks }}", "{{ actor.mission|safe }}")

    monkeypatch.setattr(Loader, "get_contents", bent)
    _forget_templates()
    yield
    monkeypatch.undo()
    _forget_templates()


def _forget_templates() -> None:
    for loader in engines["django"].engine.template_loaders:  # type: ignore[attr-defined]
        loader.reset()


@pytest.mark.browser
@pytest.mark.usefixtures("unescaped")
def test_a_missing_escape_is_found(world: World, browser: Browser) -> None:
    poison_everything()
    with served() as address, context_for(browser, address, "stranger", world) as context:
        page = context.new_page()
        met = faults_while_open(page)
        walk = crawl(page, [page_of(world, "networks:actor")])
        page.wait_for_timeout(200)
    assert any("shows the payload as HTML" in fault for fault in walk.faults)
    assert any("Content Security Policy" in fault for fault in met)  # which kept it from running
