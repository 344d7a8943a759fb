"""What a form must not change, and what an upload must not be (trust.md §4 rows 23, 24, 43)."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from phakhi.core.ids import uuid7
from phakhi.core.models import StoredFile
from phakhi.networks.imports.sheet.guards import MEGABYTES
from phakhi.networks.models import Actor, ImportBatch, ResourceLine
from phakhi.parties.models import ContactPoint, Party
from tests.gates.pages import page_of
from tests.gates.planting import planted
from tests.gates.test_doors import signed_in
from tests.gates.world import World

pytestmark = pytest.mark.django_db
MOVING = {"version", "updated_at", "sort_key", "bigrams", "area_reach", "axes"}
NEW = {
    "kind": "organisation",
    "name_th": "ชมรมตัวอย่างใหม่",
    "sector": "third_sector",
    "subtype": "ngo",
    "area_code": "3021",
    "phone": "044 000 000",
    "consents": "on",
}


def smuggled(world: World) -> dict[str, Any]:
    """A value for every column of a partner and its party."""
    return {
        "id": str(uuid7()),
        "province": str(world.other.pk),
        "province_id": str(world.other.pk),
        "party": str(planted(world.other, "public").party_id),
        "public_code": "taken",
        "level": "individual",
        "state": "verified",
        "state_reason": "smuggled",
        "entered_by": str(uuid7()),
        "second_check_by": str(uuid7()),
        "second_check_at": "2020-01-01",
        "batch_id": str(uuid7()),
        "scan": str(uuid7()),
        "source": "import",
        "consent_version": "smuggled",
        "consented_at": "2020-01-01",
        "contacts_public": "on",
        "is_public": "on",
        "consented_to_show": "on",
        "is_demo": "",
        "merged_into": str(planted(world.province, "public").party_id),
        "national_id_hash": "0" * 64,
        "national_id_last4": "0000",
        "erased_at": "2020-01-01",
        "created_at": "2020-01-01",
    }


@pytest.mark.parametrize(
    ("section", "role"),
    [(s, r) for s in ("identity", "capability", "places") for r in ("member", "officer")],
)
def test_a_section_changes_its_own_fields_only(section: str, role: str, world: World) -> None:
    actor = planted(world.province, "own")
    before = Actor.objects.filter(pk=actor.pk).values().get()
    party = Party.objects.filter(pk=actor.party_id).values().get()
    client = signed_in(world, role)
    path = page_of(world, f"networks:edit_section#{section}", "own")
    form = client.get(path).context["form"]
    typed = {name: form[name].value() for name in form.fields}
    data = smuggled(world) | {k: v for k, v in typed.items() if v not in (None, "")}
    answer = client.post(path, data)
    assert answer.status_code == 302, answer.context["form"].errors
    after = Actor.objects.filter(pk=actor.pk).values().get()
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= MOVING | set(form.fields)
    assert Party.objects.filter(pk=actor.party_id).values().get() == party


@pytest.mark.parametrize(("key", "role"), [("networks:register", "stranger"),
                                           ("networks:create", "officer")])  # fmt: skip
def test_a_new_partner_is_what_the_house_says(key: str, role: str, world: World) -> None:
    wrong = smuggled(world)
    if key == "networks:create":
        wrong.pop("is_public")
    answer = signed_in(world, role).post(page_of(world, key), wrong | NEW)
    assert answer.status_code == 302, answer.context["form"].errors
    made = Actor.objects.get(party__name_th=NEW["name_th"])
    assert made.province == world.province
    assert made.state == ("submitted" if role == "stranger" else "draft")
    assert made.source == ("self" if role == "stranger" else "officer")
    for name in ("public_code", "entered_by", "batch_id", "second_check_by", "level"):
        assert str(getattr(made, name)) != str(wrong[name]), name
    assert made.scan is None
    assert made.state_reason == ""
    assert made.party.merged_into_id is None
    assert not made.party.is_public


@pytest.mark.parametrize(
    ("key", "model", "data"),
    [
        ("networks:add_resources", ResourceLine,
         {"direction": "offer", "resource": "place", "what": "ห้องใหม่ตัวอย่าง"}),
        ("networks:edit_contacts", ContactPoint, {"kind": "phone", "value": "044 111 111"}),
    ],
)  # fmt: skip
def test_a_row_stays_with_its_partner(key: str, model: Any, data: Any, world: World) -> None:
    other = planted(world.province, "public")
    known = set(model.objects.values_list("pk", flat=True))
    wrong = {"actor": str(other.pk), "party": str(other.party_id), "province": world.other.pk}
    client = signed_in(world, "member")
    answer = client.post(page_of(world, key, "own"), wrong | {"id": str(uuid7())} | data)
    assert answer.status_code == 302, answer.context["form"].errors
    made = model.objects.exclude(pk__in=known).get()
    own = planted(world.province, "own")
    assert made.province == world.province
    assert getattr(made, "actor_id", own.pk) == own.pk
    assert getattr(made, "party_id", own.party_id) == own.party_id
    assert not (model is ContactPoint and made.is_public)


GIF = b"GIF89a/*\x00" + b"x" * 100 + b"*/=1;alert(1)//"
UPLOADS = {
    "polyglot.xlsx": GIF,
    "page.csv": b"<html><script>alert(1)</script>" + b"\x00" * 20,
    "program.xlsx": b"MZ\x90\x00" + b"\x00" * 200,
    "picture.svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "archive.xlsx": b"PK\x03\x04 not really",
    "../../etc/passwd": b"root",
    "empty.csv": b"",
}


@pytest.mark.parametrize("name", UPLOADS)
def test_a_bent_spreadsheet_leaves_nothing(name: str, world: World) -> None:
    path, before = page_of(world, "networks:import_new"), StoredFile.objects.count()
    answer = signed_in(world, "officer").post(
        path, {"file": SimpleUploadedFile(name, UPLOADS[name])}
    )
    assert answer.status_code == 400
    assert StoredFile.objects.count() == before
    assert not ImportBatch.objects.filter(file_name__in=[name, "passwd"]).exists()


def test_a_spreadsheet_that_is_too_large_is_refused(world: World) -> None:
    large = SimpleUploadedFile("large.csv", b"a,b\n" * (MEGABYTES * 1024 * 1024 // 4 + 1))
    answer = signed_in(world, "officer").post(
        page_of(world, "networks:import_new"), {"file": large}
    )
    assert answer.status_code in (400, 413)
    assert not ImportBatch.objects.filter(file_name="large.csv").exists()


@pytest.mark.parametrize("name", ["scan.pdf", "scan.png", "scan.svg", "scan.html", "scan.pdf.exe"])
def test_a_scan_is_what_its_name_says(name: str, world: World) -> None:
    before = StoredFile.objects.count()
    data = {**NEW, "scan": SimpleUploadedFile(name, GIF)}
    answer = signed_in(world, "field_officer").post(page_of(world, "networks:paper"), data)
    assert answer.status_code in (200, 400)
    assert StoredFile.objects.count() == before
    assert not Actor.objects.filter(party__name_th=NEW["name_th"]).exists()


def test_a_stored_file_is_never_shown_in_our_origin(world: World) -> None:
    answer = signed_in(world, "officer").get(page_of(world, "core:file", "office"))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "html" not in answer["Content-Type"]


def test_a_stranger_sends_no_file(world: World) -> None:
    answer = Client().post(page_of(world, "networks:import_new"), {})
    assert answer.status_code == 403
