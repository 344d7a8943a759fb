"""Last year's lists become ties, all or nothing, once, and can be taken back."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook

from phakhi.core import jobs
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.networks.models import Actor
from phakhi.ties.imports import services
from phakhi.ties.imports.planning import MOST_AT_ONE_EVENT, plan_of
from phakhi.ties.models import ImportState, Tie, TieImport
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db
HEAD = ["ภาคี ก", "ภาคี ข", "ชนิดความสัมพันธ์", "ตั้งแต่", "ความถี่", "หลักฐาน"]
ONE, TWO, THREE = "มูลนิธิตัวอย่างน้ำใส", "สมาคมตัวอย่างป่าเขียว", "เทศบาลตำบลตัวอย่าง"


def sheet(*rows: list[Any], head: list[str] | None = None) -> SimpleUploadedFile:
    book = Workbook()
    page: Any = book.active
    page.title = "ปี 2568"
    for row in (head or HEAD, *rows):
        page.append(row)
    stream = BytesIO()
    book.save(stream)
    return SimpleUploadedFile("รายการ.xlsx", stream.getvalue())


def partners() -> list[Actor]:
    return [make_actor(name_th=name) for name in (ONE, TWO, THREE)]


def start(upload: SimpleUploadedFile, **more: Any) -> TieImport:
    values = {"shape": "pairs", "kind": "joint_work"} | more
    return services.start_import(acting=make_acting(), upload=upload, **values)


def take_in(batch: TieImport) -> TieImport:
    services.start_apply(acting=make_acting(), batch=batch, back_url="/")
    job = jobs.perform(str(batch.job_id))
    assert job.state == "done", job.error
    batch.refresh_from_db()
    return batch


def test_only_registrars_send_lists() -> None:
    for role in ("citizen", "field_officer", "auditor", "governor"):
        with pytest.raises(Forbidden):
            services.start_import(
                acting=make_acting(role), upload=sheet(), shape="pairs", kind="contact"
            )


def test_a_broken_file_leaves_nothing_behind() -> None:
    with pytest.raises(BadInput):
        start(SimpleUploadedFile("รายการ.xlsx", b"PK\x03\x04 broken"))
    assert not TieImport.objects.exists()


def test_a_list_of_pairs_comes_in_as_thais_write_it() -> None:
    one, two, three = partners()
    batch = start(sheet(
        [ONE, TWO, "แลกเปลี่ยนข้อมูล", "๑ ตุลาคม ๒๕๖๗", "รายเดือน", "รายงานประชุม"],
        [TWO, ONE, "แลกเปลี่ยนข้อมูล", "2566", "4", ""],
        [three.public_code, ONE, "ให้ทุน", "1/2/2568", "", ""],
        [TWO, THREE, "", "", "", ""],
    ))  # fmt: skip
    assert batch.columns == {"0": dict(zip(
        "012345", ("a", "b", "kind", "since", "frequency", "evidence"), strict=True))}  # fmt: skip
    take_in(batch)
    information = Tie.objects.get(kind="information")
    assert {information.source, information.target} == {one, two}
    assert (information.since, information.frequency) == (date(2023, 1, 1), 4)
    funding = Tie.objects.get(kind="funding")
    assert (funding.source, funding.target) == (three, one)
    assert Tie.objects.get(kind="joint_work").batch == batch
    assert batch.result["created"] == 3
    assert batch.sheets == []


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (["", TWO, "", "", "", ""], "name_missing", "ภาคี ก"),
        (["นาย", TWO, "", "", "", ""], "name_is_none", "ภาคี ก"),
        ([ONE, ONE, "", "", "", ""], "tie_to_itself", "ภาคี ข"),
        ([ONE, TWO, "เป็นเพื่อนกัน", "", "", ""], "tie_kind_unknown", "ชนิดความสัมพันธ์"),
        ([ONE, TWO, "", "32/13/2568", "", ""], "date_unreadable", "ตั้งแต่"),
        ([ONE, TWO, "", "1/1/2599", "", ""], "date_future", "ตั้งแต่"),
        ([ONE, TWO, "", "", "9", ""], "tie_frequency_unknown", "ความถี่"),
        ([ONE, TWO, "", "", "", "x" * 501], "too_long", "หลักฐาน"),
    ],
)
def test_what_cannot_be_is_named_by_sheet_row_and_column(
    row: list[str], code: str, column: str
) -> None:
    partners()
    plan = plan_of(start(sheet([ONE, TWO, "", "", "", ""], row)))
    (found,) = plan.faults
    assert (found.sheet, found.fault.row, found.fault.code) == ("ปี 2568", 3, code)
    assert found.fault.column == column
    assert len(plan.ties) == 1


def test_the_same_file_twice_adds_nothing_twice_and_undo_removes_exactly_its_own() -> None:
    one, two, _three = partners()
    rows = ([ONE, TWO, "ทำงานร่วมกัน", "", "", ""], [ONE, THREE, "ทำงานร่วมกัน", "", "", ""])
    first = take_in(start(sheet(rows[0])))
    second = take_in(start(sheet(*rows)))
    assert (second.result["created"], second.result["standing"]) == (1, 1)
    with pytest.raises(WrongState):
        services.start_apply(acting=make_acting(), batch=start(sheet(*rows)), back_url="/")
    services.undo_import(acting=make_acting(), batch=second)
    tie = Tie.objects.get()
    assert tie.batch == first
    assert {tie.source, tie.target} == {one, two}
    assert second.state == ImportState.UNDONE


def test_a_name_that_is_nearly_right_is_asked_and_one_that_is_none_is_left_out() -> None:
    one, _two, _three = partners()
    batch = start(
        sheet(["มูลนิธิตัวอย่างนํ้าใสส", TWO, "", "", "", ""], ["ไม่มีใครรู้จัก", TWO, "", "", "", ""])
    )
    near, none = plan_of(batch).open_names
    assert near.candidates[0].actor == one.pk
    assert not none.candidates
    with pytest.raises(WrongState):
        services.start_apply(acting=make_acting(), batch=batch, back_url="/")
    assert services.take_likely(acting=make_acting(), batch=batch) == 1
    services.answer_names(acting=make_acting(), batch=batch, answers={none.key: ""})
    plan = plan_of(batch)
    assert (len(plan.ties), plan.left_out) == (1, 1)


def test_the_neighbours_partner_is_no_answer() -> None:
    partners()
    batch = start(sheet(["ไม่มีใครรู้จัก", TWO, "", "", "", ""]))
    there = make_actor(province=make_province("56"))
    (name,) = plan_of(batch).open_names
    with pytest.raises(BadInput):
        services.answer_names(acting=make_acting(), batch=batch, answers={name.key: str(there.pk)})


def test_who_was_there_together_is_tied_once_per_event() -> None:
    partners()
    head = ["ชื่อเวที", "วันที่", "หน่วยงาน"]
    rows = [["เวทีน้ำ", "15/3/2568", name] for name in (ONE, TWO, THREE, ONE)]
    rows += [["เวทีป่า", "16/3/2568", name] for name in (ONE, TWO)]
    batch = take_in(start(sheet(*rows, head=head), shape="together", kind="meeting"))
    assert batch.result["created"] == 4
    assert Tie.objects.filter(since=date(2025, 3, 15), evidence="เวทีน้ำ").count() == 3
    again = start(sheet(*rows, head=head), shape="together", kind="meeting")
    assert plan_of(again).standing == 4


def test_a_crowd_says_little_about_each_two_and_is_left_out() -> None:
    names = [f"กลุ่มตัวอย่างที่ {number}" for number in range(MOST_AT_ONE_EVENT + 1)]
    for name in names:
        make_actor(name_th=name)
    rows = [["เวทีใหญ่", "15/3/2568", name] for name in names]
    batch = start(sheet(*rows, head=["ชื่อเวที", "วันที่", "หน่วยงาน"]), shape="together", kind="meeting")
    plan = plan_of(batch)
    assert (plan.ties, plan.too_large) == ([], ["เวทีใหญ่"])


@pytest.mark.parametrize("columns", [{}, {"0": {"0": "a"}}, {"0": {"0": "a", "1": "a"}}])
def test_columns_that_do_not_suffice_are_refused(columns: dict[str, dict[str, str]]) -> None:
    batch = start(sheet())
    with pytest.raises(BadInput):
        services.name_columns(acting=make_acting(), batch=batch, columns=columns)


def test_an_officer_walks_from_the_file_to_the_map_and_back(as_role: Any) -> None:
    partners()
    client: Client = as_role("officer")
    base = "/th/nakhon-ratchasima/ties/lists/"
    upload = sheet(
        [ONE, TWO, "ทำงานร่วมกัน", "2567", "", ""], ["สมาคมตัวอย่างป่าเขียวๆ", THREE, "", "", "", ""]
    )
    sent = client.post(
        f"{base}new/", {"file": upload, "shape": "pairs", "kind": "contact", "is_public": "on"}
    )
    assert sent.status_code == 302, sent.content.decode()[:2000]
    named = {f"column-0-{n}": key for n, key in enumerate(("a", "b", "kind", "since"))}
    assert b"column-0-3" in client.get(sent["Location"]).content
    names_url = client.post(sent["Location"], named)["Location"]
    assert "names" in names_url
    assert "สมาคมตัวอย่างป่าเขียว" in client.get(names_url).content.decode()
    check_url = client.post(names_url, {"likely": "1"})["Location"]
    assert client.get(check_url).status_code == 200
    client.post(check_url)
    batch = TieImport.objects.get()
    jobs.perform(str(batch.job_id))
    assert Tie.objects.count() == 2
    assert client.get(check_url).status_code == 200
    client.post(f"{base}{batch.pk}/undo/")
    assert not Tie.objects.exists()


@pytest.mark.parametrize("shape", ["pairs", "together"])
def test_the_empty_form_is_read_by_its_own_reader(shape: str) -> None:
    from phakhi.ties.imports.template import template_file

    content = b"".join(template_file(shape).streaming_content)  # type: ignore[arg-type]
    batch = start(SimpleUploadedFile("แบบ.xlsx", content), shape=shape, kind="meeting")
    assert "a" in batch.columns["0"].values()
    assert plan_of(batch).lines == 0
