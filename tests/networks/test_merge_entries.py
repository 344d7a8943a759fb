"""Two entries of one body become one, field by field, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest

from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.networks import services
from phakhi.networks.models import Activity, Actor, ActorStep, ResourceLine
from phakhi.networks.queries.duplicates import duplicates_of
from phakhi.networks.states import State
from phakhi.parties.models import PartyName
from phakhi.parties.services import merge_parties
from tests.factories import make_acting, make_province
from tests.factories_areas import make_areas
from tests.factories_networks import make_activity, make_actor, make_resource
from tests.networks.test_pages_open import at

pytestmark = pytest.mark.django_db


def two() -> tuple[Actor, Actor]:
    kept = make_actor(name_th="ชมรมรักน้ำ", mission="ก", topics=["water"])
    absorbed = make_actor(name_th="ชมรม รักน้ำ", mission="ข", topics=["health"], members_count=9)
    return kept, absorbed


def merge(kept: Actor, absorbed: Actor, **values: Any) -> Actor:
    plain: dict[str, Any] = {"choices": {}, "reason": "เลขทะเบียนเดียวกัน"}
    values = {"acting": make_acting()} | plain | values
    return services.merge_actors(kept=kept, absorbed=absorbed, **values)


def test_the_same_name_typed_twice_is_found() -> None:
    kept, absorbed = two()
    make_actor(name_th="ชมรมรักน้ำ", province=make_province("56"))
    assert list(duplicates_of(make_acting(), kept)) == [absorbed]


def test_each_field_takes_the_side_that_was_chosen() -> None:
    kept, absorbed = two()
    make_activity(absorbed)
    make_resource(absorbed)
    choices = {"mission": "absorbed", "topics": "both", "members_count": "absorbed"}
    merge(kept, absorbed, choices=choices)
    kept, absorbed = Actor.objects.get(pk=kept.pk), Actor.objects.get(pk=absorbed.pk)
    assert (kept.mission, kept.members_count, kept.topics) == ("ข", 9, ["health", "water"])
    assert Activity.objects.get().actor == ResourceLine.objects.get().actor == kept
    assert (absorbed.state, absorbed.party.merged_into_id) == (State.MERGED, kept.party_id)
    assert PartyName.objects.filter(party=kept.party, name_th="ชมรม รักน้ำ").exists()


def test_what_stood_before_is_kept_and_the_act_enters_the_ledger() -> None:
    kept, absorbed = two()
    merge(kept, absorbed)
    step = ActorStep.objects.get(actor=absorbed, act="merge")
    assert step.detail["before"]["absorbed"]["mission"] == "ข"
    assert step.detail["into"] == str(kept.pk)
    assert LedgerDraft.objects.filter(act="networks.actor.merge").exists()


def test_the_old_address_leads_to_the_one_that_stays(client: Any) -> None:
    make_areas("30")
    kept, absorbed = two()
    merge(kept, absorbed)
    answer = client.get(at("actor", code=absorbed.public_code))
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"/{kept.public_code}/")


def test_a_merge_over_a_save_in_between_is_refused() -> None:
    kept, absorbed = two()
    with pytest.raises(StaleWrite):
        merge(kept, absorbed, seen=(kept.version + 1, absorbed.version))
    assert Actor.objects.get(pk=absorbed.pk).state == State.VERIFIED


def test_only_two_alike_of_one_province_by_a_registrar_with_a_reason() -> None:
    kept, absorbed = two()
    cases: list[tuple[Any, dict[str, Any]]] = [
        (BadInput, {"reason": " "}),
        (BadInput, {"choices": {"state": "absorbed"}}),
        (BadInput, {"choices": {"mission": "both"}}),
        (Forbidden, {"acting": make_acting("field_officer")}),
        (Forbidden, {"acting": make_acting(province=make_province("56"))}),
    ]
    for error, values in cases:
        with pytest.raises(error):
            merge(Actor.objects.get(pk=kept.pk), Actor.objects.get(pk=absorbed.pk), **values)
    with pytest.raises(BadInput):
        merge(kept, kept)
    with pytest.raises(BadInput):
        merge(kept, make_actor("group"))


def test_a_paper_entry_is_not_merged_before_its_second_check() -> None:
    kept, absorbed = make_actor(), make_actor(state=State.SUBMITTED, source="paper")
    with pytest.raises(WrongState) as refusal:
        merge(kept, absorbed)
    assert refusal.value.code == "needs_second_check"
    assert Actor.objects.get(pk=absorbed.pk).state == State.SUBMITTED


def test_two_profiles_are_never_merged_behind_the_room_s_back() -> None:
    kept, absorbed = two()
    with pytest.raises(WrongState) as refusal:
        merge_parties(acting=make_acting(), gone=absorbed.party, kept=kept.party)
    assert refusal.value.code == "merge_profiles_first"


def test_an_officer_merges_on_the_page(as_role: Any) -> None:
    make_areas("30")
    kept, absorbed = two()
    client = as_role("officer")
    assert (
        absorbed.public_code in client.get(at("duplicates", code=kept.public_code)).content.decode()
    )
    page = at("merge", code=kept.public_code, other=absorbed.public_code)
    assert client.get(page).status_code == 200
    form = {
        "name_th": "kept",
        "mission": "absorbed",
        "topics": "both",
        "members_count": "absorbed",
        "reason": "เลขทะเบียนเดียวกัน",
        "versions": f"{kept.version},{absorbed.version}",
    }
    assert client.post(page, form | {"reason": ""}).status_code == 200
    assert client.post(page, form).status_code == 302
    assert Actor.objects.get(pk=kept.pk).mission == "ข"
