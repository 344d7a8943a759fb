from __future__ import annotations

import pytest

from phakhi.ledger.models import LedgerDraft, LedgerEntry
from phakhi.networks.imports.applying.apply import start_apply
from phakhi.networks.imports.applying.undo import start_undo
from phakhi.networks.imports.repairs import Repair, decide_row, leave_out_open, repair_rows
from phakhi.networks.imports.sentences import FAULTS as SENTENCES
from phakhi.networks.models import Activity, Actor, ActorStep, ImportRow, ResourceLine
from phakhi.parties.models import ContactPoint, Party, Post
from tests.factories_networks import make_actor
from tests.imports.conftest import run
from tests.imports.dirty import FAULTS, PERSON_ID, dirty_workbook

pytestmark = pytest.mark.django_db


@pytest.fixture
def checked(take):
    make_actor(name_th="องค์การบริหารส่วนตำบลตัวอย่างเดิม", area_code="3021")
    content, planted = dirty_workbook()
    return take(content), planted


def test_there_are_forty_faults_of_at_least_fifteen_kinds() -> None:
    assert len(FAULTS) == 40
    assert len({fault.code for fault in FAULTS}) >= 15


def test_each_planted_fault_is_named_with_row_column_and_remedy(checked) -> None:
    batch, planted = checked
    found = {
        (row.sheet.name, row.number, fault["column"], fault["code"])
        for row in batch.rows.select_related("sheet")
        for fault in row.faults
    }
    cells = [one for one in planted if not one.code.startswith("twin")]
    assert found == {(one.sheet, one.row, one.heading, one.code) for one in cells}
    for one in cells:
        assert str(SENTENCES[one.code].message) and str(SENTENCES[one.code].remedy)


def test_partners_that_stand_twice_are_found(checked) -> None:
    batch, planted = checked
    twins = {(row.sheet.name, row.number) for row in batch.rows.filter(state="twin")}
    assert twins == {(o.sheet, o.row) for o in planted if o.code.startswith("twin")}


def test_nothing_else_is_flagged_and_nothing_is_lost(checked) -> None:
    batch, _planted = checked
    assert batch.counts["all"] == 500
    assert (batch.counts["ready"], batch.counts["faulty"], batch.counts["twin"]) == (460, 36, 4)
    assert [code for _sheet, code, _row, _text in batch.notices] == [
        "row_column_numbers", "row_total", "row_footer",
    ]  # fmt: skip


def test_no_national_id_is_kept_anywhere(checked) -> None:
    batch, _planted = checked
    assert batch.file is None
    assert PERSON_ID not in str(list(batch.sheets.values())) + str(list(batch.rows.values()))


def test_clean_rows_go_in_and_the_undoing_leaves_only_ledger_entries(checked, acting) -> None:
    batch, _planted = checked
    before = _counts()
    leave_out_open(acting=acting, batch=batch)
    batch = run(start_apply(acting=acting, batch=batch, show_public=True, back_url="/"))
    assert Actor.objects.filter(batch_id=batch.pk).count() == 460
    assert batch.state == "applied"
    batch = run(start_undo(acting=acting, batch=batch, back_url="/"))
    assert batch.state == "undone"
    assert _counts() == before
    assert not ImportRow.objects.exists()
    assert batch.file is None
    assert not any(sheet.cells for sheet in batch.sheets.all())
    acts = {*LedgerDraft.objects.values_list("act", flat=True)} | {
        *LedgerEntry.objects.values_list("act", flat=True)
    }
    assert {"networks.import.applied", "networks.import.undone"} <= acts


def test_repaired_rows_go_in_too(checked, acting) -> None:
    batch, planted = checked
    repaired = {(one.sheet, one.row): one for one in planted if one.repair is not None}
    repairs = []
    for row in batch.rows.filter(state="faulty").select_related("sheet"):
        one = repaired[row.sheet.name, row.number]
        cells = {fault["field"]: one.repair for fault in row.faults}
        repairs.append(Repair(row.pk, row.version, cells))
    changed, stale = repair_rows(acting=acting, batch=batch, repairs=repairs)
    assert (changed, stale) == (36, [])
    assert not batch.rows.filter(state="faulty").exists()
    for row in batch.rows.filter(state="twin"):
        decide_row(acting=acting, row=row, decision="skip")
    batch.refresh_from_db()
    batch = run(start_apply(acting=acting, batch=batch, show_public=False, back_url="/"))
    assert Actor.objects.filter(batch_id=batch.pk).count() == 496


def _counts() -> list[int]:
    models = (Party, Actor, ActorStep, Activity, ResourceLine, ContactPoint, Post)
    return [model.objects.count() for model in models]
