"""The whole way in a browser without scripts: send, name, repair, merge, take in, take back."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from phakhi.core import jobs
from phakhi.core.models import Job
from phakhi.networks.models import Actor, ImportBatch, ImportMapping
from phakhi.parties.models import ContactPoint
from tests.factories import make_province
from tests.factories_networks import make_actor
from tests.factories_parties import make_user
from tests.imports.dirty import dirty_workbook
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db
ROOM = "/th/nakhon-ratchasima/partners/import"


@pytest.fixture
def client(acting) -> Client:
    return client_of(make_user("officer", province=make_province()))


def send(client: Client, content: bytes, name: str = "ภาคี.xlsx"):
    return client.post(f"{ROOM}/new/", {"file": SimpleUploadedFile(name, content)})


def boxes(html: str) -> dict[str, str]:
    """What a browser would send of the first form with columns: its selects and ticked boxes."""
    sent = dict.fromkeys(re.findall(r'name="(use-\d+)" checked', html), "on")
    for name, options in re.findall(r'<select id="col-[^"]*" name="([^"]*)">(.*?)</select>', html):
        chosen = re.search(r'value="(\w+)" selected', options)
        sent[name] = chosen[1] if chosen else ""
    return sent


def work(batch: ImportBatch) -> None:
    batch.refresh_from_db()
    jobs.perform(str(batch.job_id))
    batch.refresh_from_db()


@pytest.fixture
def checked(client) -> ImportBatch:
    make_actor(name_th="องค์การบริหารส่วนตำบลตัวอย่างเดิม", area_code="3021")
    answer = send(client, dirty_workbook()[0])
    page = client.get(answer["Location"]).content.decode()
    assert "ที่ตั้ง / อำเภอ" in page
    batch = ImportBatch.objects.get()
    answer = client.post(answer["Location"], boxes(page))
    assert "/jobs/" in answer["Location"]
    assert client.get(answer["Location"]).status_code == 200
    work(batch)
    return batch


def test_the_page_of_rows_names_every_fault_in_thai(client, checked) -> None:
    page = client.get(f"{ROOM}/{checked.pk}/rows/").content.decode()
    assert f"แถวที่ {checked.rows.filter(state='faulty').first().number}" in page
    assert "จังหวัดนี้ไม่มีอำเภอชื่อนี้" in page
    assert page.count('class="field-error"') >= 25


def test_columns_are_remembered(client, checked) -> None:
    assert ImportMapping.objects.count() == 2
    answer = send(client, dirty_workbook()[0])
    assert "เคย" in client.get(answer["Location"]).content.decode()


def test_a_cell_is_repaired_by_typing_or_choosing(client, checked) -> None:
    row = checked.rows.filter(faults__contains=[{"code": "district_unknown"}]).first()
    url = f"{ROOM}/{checked.pk}/rows/"
    sent = {"row": str(row.pk), f"v-{row.pk}": row.version, f"c-{row.pk}-district": "ยังผิดอยู่"}
    client.post(url, sent)
    row.refresh_from_db()
    assert (row.state, row.typed) == ("faulty", {"district": "ยังผิดอยู่"})
    assert "ยังผิดอยู่" in client.get(url).content.decode()
    sent |= {f"v-{row.pk}": row.version, f"s-{row.pk}-district": "=ปากช่อง"}
    client.post(url, sent)
    row.refresh_from_db()
    assert (row.state, row.area_code[:4]) == ("ready", "3021")


def test_a_repair_on_a_stale_page_changes_nothing(client, checked) -> None:
    row = checked.rows.filter(state="faulty").first()
    key = row.faults[0]["field"]
    sent = {"row": str(row.pk), f"v-{row.pk}": row.version + 1, f"c-{row.pk}-{key}": "ใหม่"}
    page = client.post(f"{ROOM}/{checked.pk}/rows/", sent, follow=True).content.decode()
    row.refresh_from_db()
    assert row.typed == {}
    assert str(row.number) in page


def test_a_fault_of_many_cells_is_repaired_at_once(client, checked) -> None:
    sent = {"code": "phone_bad", "field": "phone", "value": "ถามที่สำนักงาน", "choice": "-"}
    client.post(f"{ROOM}/{checked.pk}/alike/", sent)
    assert not checked.rows.filter(faults__contains=[{"value": "ถามที่สำนักงาน"}]).exists()


def test_a_twin_is_merged_field_by_field_and_the_undoing_restores_it(client, checked) -> None:
    actor = Actor.objects.select_related("party").get()
    before = (actor.members_count, actor.party.name_th, actor.area_code)
    row = checked.rows.filter(state="twin").exclude(twins=[]).first()
    url = f"{ROOM}/{checked.pk}/rows/{row.pk}/"
    page = client.get(url).content.decode()
    sides = set(re.findall(r'name="side-(\w+)"', page))
    assert {"email", "members", "activities"} <= sides
    client.post(url, {"partner": str(actor.pk), **{f"side-{side}": "take" for side in sides}})
    client.post(f"{ROOM}/{checked.pk}/leave-out/")
    dry = client.get(f"{ROOM}/{checked.pk}/apply/").content.decode()
    assert "461" in dry
    client.post(f"{ROOM}/{checked.pk}/apply/", {"show_public": "on"})
    work(checked)
    actor.refresh_from_db()
    assert (actor.members_count, actor.activities.count()) == (row.values["members"], 2)
    client.post(f"{ROOM}/{checked.pk}/undo/")
    work(checked)
    actor = Actor.objects.get()
    assert (actor.members_count, actor.party.name_th, actor.area_code) == before
    assert not ContactPoint.objects.exists()
    assert actor.activities.count() == 0


def test_two_rows_of_the_file_are_joined(client, checked) -> None:
    row = checked.rows.filter(state="twin", twins=[]).first()
    page = client.get(f"{ROOM}/{checked.pk}/rows/{row.pk}/").content.decode()
    assert 'name="side-email"' in page
    client.post(f"{ROOM}/{checked.pk}/rows/{row.pk}/", {"side-email": "both"})
    row.refresh_from_db()
    assert row.state == "skipped"
    earlier = checked.rows.get(pk=row.twin_row) if row.twin_row else None
    if earlier:
        assert ", " in earlier.values["email"]


def test_the_rest_is_downloaded_and_sent_in_again(client, checked) -> None:
    answer = client.get(f"{ROOM}/{checked.pk}/to-repair.xlsx")
    content = b"".join(answer.streaming_content)
    book = load_workbook(BytesIO(content))
    rows = sum(sheet.max_row - 1 for sheet in book)
    assert rows == 40
    assert any("ไม่" in str(row[-1].value) for row in book.worksheets[0].iter_rows(min_row=2))
    again = send(client, content, "ซ่อม.xlsx")
    page = client.get(again["Location"]).content.decode()
    client.post(again["Location"], boxes(page))
    batch = ImportBatch.objects.latest("created_at")
    work(batch)
    assert batch.counts["all"] == 40
    assert batch.counts["faulty"] == 36


def test_a_partner_changed_since_is_kept_with_the_reason(client, checked) -> None:
    client.post(f"{ROOM}/{checked.pk}/leave-out/")
    client.post(f"{ROOM}/{checked.pk}/apply/")
    work(checked)
    actor = Actor.objects.filter(batch_id=checked.pk).first()
    actor.mission = "แก้ไขภายหลัง"
    actor.save()
    client.post(f"{ROOM}/{checked.pk}/undo/")
    work(checked)
    assert list(Actor.objects.filter(batch_id=checked.pk)) == [actor]
    assert checked.counts["kept"] == 1
    page = client.get(f"{ROOM}/{checked.pk}/result/").content.decode()
    assert actor.party.name_th in page


def test_a_batch_thrown_away_leaves_nothing(client, checked) -> None:
    client.post(f"{ROOM}/{checked.pk}/drop/")
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    "role", ["citizen", "field_officer", "governor", "auditor", "system_admin"]
)
def test_others_are_refused(checked, role: str) -> None:
    client = client_of(make_user(role, province=make_province()))
    for page in ("", "new/", "form.xlsx", f"{checked.pk}/", f"{checked.pk}/rows/"):
        assert client.get(f"{ROOM}/{page}").status_code == 403


def test_another_province_finds_nothing(checked) -> None:
    client = client_of(make_user("officer", province=make_province("56")))
    answer = client.get(f"/th/phayao/partners/import/{checked.pk}/rows/")
    assert answer.status_code == 404


def test_the_empty_form_comes_back_without_its_example(client) -> None:
    content = b"".join(client.get(f"{ROOM}/form.xlsx").streaming_content)
    book = load_workbook(BytesIO(content))
    book.worksheets[0].append(["กลุ่มจากแบบฟอร์ม (ตัวอย่าง)", "กลุ่ม", "ภาคประชาชนและชุมชน"])
    stream = BytesIO()
    book.save(stream)
    answer = send(client, stream.getvalue())
    client.post(answer["Location"], boxes(client.get(answer["Location"]).content.decode()))
    batch = ImportBatch.objects.get()
    work(batch)
    assert (batch.counts["all"], batch.counts["ready"]) == (1, 1)


def test_every_page_opens_in_every_state(client, checked) -> None:
    pages = (
        "columns/",
        "rows/",
        "rows/?show=twin",
        "rows/?show=ready",
        "rows/?show=skipped",
        "apply/",
    )
    for language in ("th", "en"):
        for page in pages:
            url = f"/{language}/nakhon-ratchasima/partners/import/{checked.pk}/{page}"
            assert client.get(url).status_code == 200, url
        assert client.get(f"/{language}/nakhon-ratchasima/partners/import/").status_code == 200


def test_a_stopped_work_is_begun_again(client, checked) -> None:
    client.post(f"{ROOM}/{checked.pk}/leave-out/")
    client.post(f"{ROOM}/{checked.pk}/apply/")
    checked.refresh_from_db()
    job = Job.objects.get(pk=checked.job_id)
    assert client.get(f"{ROOM}/{checked.pk}/")["Location"].endswith(f"/jobs/{job.pk}/")
    assert client.post(f"{ROOM}/{checked.pk}/back/").status_code == 409
    Job.objects.filter(pk=job.pk).update(state="failed", error="failed")
    assert "failed" in client.get(f"{ROOM}/{checked.pk}/").content.decode()
    client.post(f"{ROOM}/{checked.pk}/back/")
    checked.refresh_from_db()
    assert checked.state == "checked"
    client.post(f"{ROOM}/{checked.pk}/apply/")
    work(checked)
    assert checked.state == "applied"
