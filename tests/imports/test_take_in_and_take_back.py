"""All or nothing, again after a crash, once when two do it at the same time."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from threading import Barrier, Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone
from openpyxl import Workbook, load_workbook

from phakhi.core import jobs
from phakhi.core.errors import Forbidden, WrongState
from phakhi.networks.imports.applying.apply import apply_batch, start_apply
from phakhi.networks.imports.applying.undo import start_undo
from phakhi.networks.imports.batches import SheetChoice, name_columns, start_batch
from phakhi.networks.imports.faulty import faulty_file
from phakhi.networks.imports.forgetting import forget_old
from phakhi.networks.imports.sheet.fields import FIELDS
from phakhi.networks.models import Actor, ImportBatch
from phakhi.parties.models import ContactPoint, Party, Post
from tests.factories import make_acting, make_province
from tests.factories_areas import make_areas
from tests.factories_networks import make_actor
from tests.factories_parties import make_person, make_representation
from tests.imports.conftest import run

HEAD = ["ชื่อหน่วยงาน", "ภาคส่วน", "อำเภอ", "ผู้ประสานงาน", "ตำแหน่ง", "โทรศัพท์"]


def csv_of(*names: str, encoding: str = "utf-8-sig") -> bytes:
    rows = [",".join(HEAD)]
    rows += [f"{name},ภาครัฐ,ปากช่อง,นางตัวอย่าง,หัวหน้างาน,0812345678" for name in names]
    return "\r\n".join(rows).encode(encoding)


def ready(acting, content: bytes, name: str = "ภาคี.csv") -> ImportBatch:
    batch = start_batch(acting=acting, upload=SimpleUploadedFile(name, content))
    choices = [
        SheetChoice(sheet.position, sheet.is_used, {int(c): f for c, f in sheet.columns.items()})
        for sheet in batch.sheets.all()
    ]
    return run(name_columns(acting=acting, batch=batch, choices=choices, back_url="/"))


def apply(acting, batch: ImportBatch) -> ImportBatch:
    return run(start_apply(acting=acting, batch=batch, show_public=True, back_url="/"))


@pytest.mark.django_db
def test_a_csv_in_windows_874_becomes_partners_with_posts_and_contacts(acting) -> None:
    batch = apply(acting, ready(acting, csv_of("สำนักงานตัวอย่าง", encoding="cp874")))
    actor = Actor.objects.select_related("party").get()
    assert (actor.party.name_th, actor.state, actor.source) == (
        "สำนักงานตัวอย่าง",
        "verified",
        "import",
    )
    assert actor.is_public
    assert Post.objects.get().title_th == "หัวหน้างาน"
    contact = ContactPoint.objects.get()
    assert (contact.value, contact.purpose, contact.is_public) == ("0812345678", "นางตัวอย่าง", False)
    assert batch.counts["added"] == 1


@pytest.mark.django_db
def test_a_person_is_not_shown_without_consent(acting) -> None:
    apply(acting, ready(acting, csv_of("นายตัวอย่าง สมมติ")))
    party = Party.objects.get(kind="person", actor__isnull=False)
    assert (party.title, party.name_th, party.is_public) == ("นาย", "ตัวอย่าง สมมติ", False)


@pytest.mark.django_db
def test_a_person_is_found_again_with_or_without_the_title(acting) -> None:
    apply(acting, ready(acting, csv_of("นายตัวอย่าง สมมติ")))
    assert ready(acting, csv_of("นาย ตัวอย่าง  สมมติ")).counts["twin"] == 1


@pytest.mark.django_db
def test_a_crash_in_the_middle_leaves_nothing_and_the_job_begins_anew(acting) -> None:
    batch = ready(acting, csv_of("ก ตัวอย่าง", "ข ตัวอย่าง"))
    batch = start_apply(acting=acting, batch=batch, show_public=True, back_url="/")

    def crash(done: int, total: int) -> None:
        raise ConnectionError("the machine went down")

    with pytest.raises(ConnectionError):
        apply_batch(acting, crash, batch=str(batch.pk))
    assert not Actor.objects.exists()
    batch = run(batch)
    assert (batch.state, Actor.objects.count()) == ("applied", 2)
    jobs.perform(str(batch.job_id))
    apply_batch(acting, lambda done, total: None, batch=str(batch.pk))
    assert Actor.objects.count() == 2


@pytest.mark.django_db
def test_a_partner_entered_since_the_check_brings_the_batch_back(acting) -> None:
    batch = ready(acting, csv_of("ก ตัวอย่าง", "ข ตัวอย่าง"))
    make_actor(name_th="ก ตัวอย่าง", area_code="3021")
    batch = apply(acting, batch)
    assert (batch.state, batch.counts["twin"]) == ("checked", 1)
    assert Actor.objects.count() == 1


@pytest.mark.django_db
def test_open_rows_are_never_lost_silently(acting) -> None:
    batch = ready(acting, csv_of("ก ตัวอย่าง", "-"))
    with pytest.raises(WrongState) as refusal:
        start_apply(acting=acting, batch=batch, show_public=True, back_url="/")
    assert refusal.value.code == "import_rows_open"


@pytest.mark.django_db
def test_a_partner_that_others_refer_to_stays_at_the_undoing(acting) -> None:
    batch = apply(acting, ready(acting, csv_of("ก ตัวอย่าง", "ข ตัวอย่าง")))
    stays = Actor.objects.select_related("party").get(party__name_th="ก ตัวอย่าง")
    make_representation(stays.party, make_person())
    batch = run(start_undo(acting=acting, batch=batch, back_url="/"))
    assert list(Actor.objects.all()) == [stays]
    assert batch.rows.get().refusal == "import_linked_since"


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_registrars_import(acting, role: str) -> None:
    other = make_acting(role)
    with pytest.raises(Forbidden):
        start_batch(acting=other, upload=SimpleUploadedFile("a.csv", csv_of("ก ตัวอย่าง")))
    batch = ready(acting, csv_of("ก ตัวอย่าง"))
    with pytest.raises(Forbidden):
        start_apply(acting=other, batch=batch, show_public=True, back_url="/")


@pytest.mark.django_db
def test_nobody_of_another_province_touches_a_batch(acting) -> None:
    batch = ready(acting, csv_of("ก ตัวอย่าง"))
    other = make_acting(province=make_province("56"))
    with pytest.raises(ImportBatch.DoesNotExist):
        start_apply(acting=other, batch=batch, show_public=True, back_url="/")


@pytest.mark.django_db
def test_no_cell_of_the_file_to_repair_is_a_formula(acting) -> None:
    book = Workbook()
    book.active.append(["ชื่อหน่วยงาน", "โทรศัพท์", "หมายเหตุ"])
    for start in ("=", "+", "-", "@", "\t=", "|", "%"):
        book.active.append(["1", "x", f"{start}cmd|' /C calc'!A0"])
        book.active.cell(book.active.max_row, 3).data_type = "s"
    stream = BytesIO()
    book.save(stream)
    batch = ready(acting, stream.getvalue(), "ภาคี.xlsx")
    content = b"".join(faulty_file(batch))
    for row in load_workbook(BytesIO(content)).active.iter_rows(min_row=2):
        for cell in row:
            assert cell.data_type != "f"
            assert str(cell.value or "")[:1] not in set("=+-@|%\t")


@pytest.mark.django_db(transaction=True)
def test_two_officers_with_the_same_list_make_each_partner_once() -> None:
    make_areas("30")
    acting = make_acting()
    content = csv_of(*(f"สำนักงานตัวอย่าง {n}" for n in range(30)))
    batches = [ready(acting, content) for _ in range(2)]
    for batch in batches:
        start_apply(acting=acting, batch=batch, show_public=True, back_url="/")
    gate = Barrier(2)

    def work(batch: ImportBatch) -> None:
        gate.wait()
        apply_batch(acting, lambda done, total: None, batch=str(batch.pk))
        connection.close()

    threads = [Thread(target=work, args=(batch,)) for batch in batches]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Actor.objects.count() == 30
    states = sorted(ImportBatch.objects.values_list("state", flat=True))
    assert states == ["applied", "checked"]


@pytest.mark.django_db
def test_after_ninety_days_the_cells_are_forgotten_and_the_undoing_still_works(acting) -> None:
    unused = ready(acting, csv_of("ค ตัวอย่าง"))
    batch = apply(acting, ready(acting, csv_of("ก ตัวอย่าง", "ข ตัวอย่าง")))
    forget_old(timezone.now() + timedelta(days=80))
    assert batch.rows.exclude(texts={}).count() == 2
    forget_old(timezone.now() + timedelta(days=91))
    assert not ImportBatch.objects.filter(pk=unused.pk).exists()
    assert not batch.rows.exclude(texts={}, values={}, typed={}).exists()
    run(start_undo(acting=acting, batch=batch, back_url="/"))
    assert not Actor.objects.exists()


@pytest.mark.django_db
def test_the_longest_texts_that_pass_the_check_fit_the_register(acting) -> None:
    fields = [field for field in FIELDS if field.kind in ("text", "name", "list")]
    cells = ["ก" * (250 if field.kind == "list" else field.limit) for field in fields]
    rows = [[field.th for field in fields], cells]
    text = "\r\n".join(",".join(row) for row in rows)
    batch = ready(acting, text.encode())
    assert batch.counts["ready"] == 1
    batch = apply(acting, batch)
    kept = str(list(ContactPoint.objects.values())) + str(list(Actor.objects.get().steps.values()))
    assert Actor.objects.get().party.name_th == "ก" * 250
    assert "ก" * 400 in kept
