"""Officers enter partners and keep their profiles; nothing typed is lost or overwritten."""

from __future__ import annotations

from typing import Any

import pytest

from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.core.models import Event
from phakhi.networks import services
from phakhi.networks.models import Activity, Actor, ResourceLine
from phakhi.networks.states import State
from phakhi.parties.models import ContactPoint, Party
from tests.factories import make_acting, make_province
from tests.factories_areas import make_areas
from tests.factories_networks import make_activity, make_actor, make_resource, representative_of
from tests.networks.test_pages_open import at

pytestmark = pytest.mark.django_db
PROFILE = {"sector": "third_sector", "subtype": "university", "area_code": "3021"}


def create(**values: Any) -> Actor:
    values.setdefault("acting", make_acting())
    values.setdefault("names", {"name_th": "มหาวิทยาลัยตัวอย่าง"})
    profile = PROFILE | values.pop("profile", {})
    return services.create_actor(kind=values.pop("kind", "organisation"), profile=profile, **values)


def test_a_new_partner_is_a_draft_with_a_code_that_nobody_can_count_through() -> None:
    actor = create()
    assert actor.state == State.DRAFT
    assert (actor.level, actor.party.area_code) == ("organisation", "3021")
    assert len(actor.public_code) == 7
    assert not set(actor.public_code) & set("01loi")
    assert Event.objects.filter(kind="networks.actor.created", subject_id=actor.pk).exists()


def test_what_follows_from_the_kind_of_body_is_filled_in() -> None:
    actor = create()
    assert (actor.six_parties, actor.axes) == (["academia"], ["academia"])
    assert actor.area_reach == ["30", "3021"]


def test_what_a_person_chose_stands() -> None:
    assert create(profile={"six_parties": ["people"]}).six_parties == ["people"]


@pytest.mark.parametrize("role", ["citizen", "member", "auditor", "governor", "system_admin"])
def test_only_field_officers_and_registrars_enter_partners(role: str) -> None:
    with pytest.raises(Forbidden):
        create(acting=make_acting(role))
    assert create(acting=make_acting("field_officer")).state == State.DRAFT


@pytest.mark.parametrize(
    "profile",
    [
        {"sector": "army"},
        {"subtype": "secret_lodge"},
        {"topics": ["water", "weapons"]},
        {"registration_no": "1101700230705"},
        {"state": "verified"},
        {"public_code": "aaaaaaa"},
    ],
)
def test_a_profile_holds_only_what_it_may(profile: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        create(profile=profile)


def test_a_juristic_number_is_kept_without_dashes() -> None:
    assert (
        create(profile={"registration_no": "0-1055-36000-31-3"}).registration_no == "0105536000313"
    )


def test_an_edit_over_a_save_in_between_is_refused_and_nothing_changes() -> None:
    actor, acting = make_actor(mission="เดิม"), make_acting()
    services.update_actor(acting=acting, actor=actor, seen=1, profile={"mission": "ใหม่"})
    late = Actor.objects.get(pk=actor.pk)
    with pytest.raises(StaleWrite):
        services.update_actor(acting=acting, actor=late, seen=1, profile={"mission": "ทับ"})
    assert Actor.objects.get(pk=actor.pk).mission == "ใหม่"


def test_a_representative_changes_the_capability_but_not_the_sector_once_verified() -> None:
    actor = make_actor()
    own = representative_of(actor)
    services.update_actor(acting=own, actor=actor, seen=1, profile={"mission": "ดูแลน้ำ"})
    with pytest.raises(Forbidden) as refusal:
        services.update_actor(acting=own, actor=actor, seen=2, profile={"sector": "public"})
    assert refusal.value.code == "registry_fields"


def test_nobody_edits_an_ended_partner_or_one_of_another_province() -> None:
    ended = make_actor(state=State.ENDED)
    for acting, actor in (
        (make_acting(), ended),
        (make_acting(province=make_province("56")), make_actor()),
        (make_acting("auditor"), make_actor()),
        (representative_of(make_actor()), make_actor()),
    ):
        with pytest.raises(Forbidden):
            services.update_actor(acting=acting, actor=actor, seen=1, profile={"mission": "x"})


def test_a_name_in_use_changes_only_with_its_history() -> None:
    from datetime import date

    actor, acting = make_actor(name_th="ชื่อเดิม"), make_acting()
    with pytest.raises(WrongState):
        services.update_actor(acting=acting, actor=actor, seen=1, names={"name_th": "ชื่อใหม่"})
    services.rename_actor(
        acting=acting, actor=actor, seen=actor.version, name_th="ชื่อใหม่", since=date(2026, 1, 1)
    )
    assert actor.party.former_names.get().name_th == "ชื่อเดิม"
    assert Actor.objects.get(pk=actor.pk).sort_key == actor.party.sort_key


def test_a_draft_s_name_is_simply_typed_right() -> None:
    actor = make_actor(state=State.DRAFT, name_th="ชือผิด")
    services.update_actor(acting=make_acting(), actor=actor, seen=1, names={"name_th": "ชื่อถูก"})
    assert Party.objects.get(pk=actor.party_id).name_th == "ชื่อถูก"
    assert not actor.party.former_names.exists()


def test_withdrawing_the_consent_hides_profile_and_contacts_at_once() -> None:
    actor, acting = make_actor(contacts_public=True), make_acting()
    services.add_actor_contact(
        acting=acting, actor=actor, kind="phone", value="0812345678", is_public=True
    )
    assert ContactPoint.objects.get().is_public
    hidden = {"is_public": False, "contacts_public": False}
    services.update_actor(acting=acting, actor=actor, seen=actor.version, profile=hidden)
    assert not Party.objects.get(pk=actor.party_id).is_public
    assert not ContactPoint.objects.get().is_public


def test_a_contact_is_public_only_by_consent_and_may_belong_to_a_post() -> None:
    actor = make_actor(contacts_public=False)
    contact = services.add_actor_contact(
        acting=make_acting("officer"),
        actor=actor,
        kind="phone",
        value="044 000 000",
        post_title="ประธานกลุ่ม",
        is_public=True,
    )
    assert not contact.is_public
    assert contact.post is not None
    assert contact.post.organisation_id == actor.party_id
    services.drop_actor_contact(acting=representative_of(actor), actor=actor, contact=contact)
    assert not ContactPoint.objects.exists()


@pytest.mark.parametrize("make", [make_activity, make_resource])
def test_only_who_may_edit_the_profile_changes_its_rows(make: Any) -> None:
    row = make()
    with pytest.raises(Forbidden):
        services.remove_work(acting=make_acting("member"), row=row)
    with pytest.raises(Forbidden):
        services.edit_work(acting=make_acting("auditor"), row=row, seen=1, values={})
    services.remove_work(acting=representative_of(row.actor), row=row)
    assert not type(row).objects.exists()


def test_a_row_with_an_unknown_topic_or_resource_is_refused() -> None:
    actor, acting = make_actor(), make_acting()
    for model, values in (
        (Activity, {"name": "x", "topic": "weapons"}),
        (ResourceLine, {"direction": "offer", "resource": "gold", "what": "x"}),
    ):
        with pytest.raises(BadInput):
            services.add_work(acting=acting, actor=actor, model=model, values=values)  # type: ignore[type-var]


def test_an_officer_enters_a_partner_on_the_page(as_role: Any) -> None:
    make_areas("30")
    client = as_role("officer")
    form = {
        "kind": "group",
        "name_th": "กลุ่มทอผ้าตัวอย่าง",
        "sector": "third_sector",
        "subtype": "community_org",
        "kinds": ["women"],
        "area_code": "3014",
        "is_public": "on",
    }
    wrong = client.post(at("create"), form | {"subtype": "chamber"})
    assert wrong.status_code == 200
    assert "กลุ่มทอผ้าตัวอย่าง" in wrong.content.decode()
    right = client.post(at("create"), form)
    assert right.status_code == 302
    actor = Actor.objects.get()
    assert (actor.level, actor.kinds, actor.is_public) == ("group", ["women"], True)
    twice = client.post(at("create"), form)
    assert twice.status_code == 200
    assert 'name="anyway"' in twice.content.decode()
    assert client.post(at("create"), form | {"anyway": "1"}).status_code == 302


def test_the_page_shows_what_stands_now_when_somebody_saved_in_between(as_role: Any) -> None:
    make_areas("30")
    actor, client = make_actor(mission="เดิม"), as_role("officer")
    page = at("edit_section", "en", code=actor.public_code, section="capability")
    client.post(page, {"mission": "ของคนแรก", "version": "1"})
    late = client.post(page, {"mission": "ของคนที่สอง", "version": "1"})
    text = late.content.decode()
    assert late.status_code == 409
    assert "ของคนแรก" in text
    assert "ของคนที่สอง" in text
    assert 'name="version" value="2"' in text
    assert client.post(page, {"mission": "ตกลงกันแล้ว", "version": "2"}).status_code == 302
    assert Actor.objects.get().mission == "ตกลงกันแล้ว"


def test_a_resource_is_added_edited_and_removed_on_the_page(as_representative: Any) -> None:
    make_areas("30")
    actor = make_actor()
    client, code = as_representative(actor), actor.public_code
    form = {
        "direction": "offer",
        "resource": "place",
        "what": "หอประชุม",
        "amount": "60",
        "unit": "seat",
        "value_baht": "1,500.50",
        "until": "30/9/2570",
        "is_public": "on",
    }
    assert client.post(at("add_resources", code=code), form).status_code == 302
    line = ResourceLine.objects.get()
    assert (str(line.value_baht), line.until.year, line.unit) == ("1500.50", 2027, "seat")
    page = at("edit_one_resources", code=code, pk=line.pk)
    assert client.get(page).status_code == 200
    assert client.post(page, form | {"what": "ลานกลางบ้าน", "version": "1"}).status_code == 302
    assert client.post(page, form | {"what": "ทับ", "version": "1"}).status_code == 409
    assert client.post(at("remove_resources", code=code, pk=line.pk)).status_code == 302
    assert not ResourceLine.objects.exists()
