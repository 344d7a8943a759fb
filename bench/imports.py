"""`python bench/imports.py [rows]`: what a large spreadsheet takes, in its own database."""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


def main() -> None:
    import django

    django.setup()
    from django.test.utils import setup_databases, teardown_databases

    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        lines = run(rows)
    finally:
        teardown_databases(databases, verbosity=0)
    write(rows, lines)


def run(rows: int) -> list[tuple[str, float]]:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from phakhi.core import jobs
    from phakhi.networks.imports import tasks  # noqa: F401
    from phakhi.networks.imports.applying.apply import start_apply
    from phakhi.networks.imports.applying.undo import start_undo
    from phakhi.networks.imports.batches import SheetChoice, name_columns, start_batch
    from phakhi.networks.models import Actor
    from tests.factories import make_acting
    from tests.factories_areas import make_areas

    make_areas("30")
    acting, content = make_acting(), workbook(rows)
    upload = SimpleUploadedFile("bench.xlsx", content)
    batch, seconds = timed(lambda: start_batch(acting=acting, upload=upload))
    lines = [("upload: inspect, read, propose columns", seconds)]
    columns = {int(c): f for c, f in batch.sheets.get().columns.items()}
    name_columns(acting=acting, batch=batch, choices=[SheetChoice(0, True, columns)], back_url="/")
    steps = (("check every cell, find twins", None), ("apply", start_apply), ("undo", start_undo))
    for label, start in steps:
        batch.refresh_from_db()
        if start:
            options = {"show_public": True} if start is start_apply else {}
            start(acting=acting, batch=batch, back_url="/", **options)
            batch.refresh_from_db()
        job, seconds = timed(lambda: jobs.perform(str(batch.job_id)))
        if job.state != "done":
            sys.exit(f"{label}: {job.error}")
        lines.append((label, seconds))
        if start is start_apply and Actor.objects.count() != rows:
            sys.exit("not every row became a partner")
    return lines


def timed(work: Callable[[], object]) -> tuple[object, float]:
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def workbook(rows: int) -> bytes:
    """Sixteen columns: names, areas, contacts, resources, activities (all invented)."""
    from openpyxl import Workbook

    from tests.imports.dirty import PHONES, PLACES, YEARS

    book = Workbook(write_only=True)
    sheet = book.create_sheet("ภาคี")
    sheet.append(
        ["ที่", "ชื่อหน่วยงาน/องค์กร", "ภาคส่วน", "ประเภท", "ตำบล", "อำเภอ", "ที่อยู่", "ผู้ประสานงาน", "ตำแหน่ง",
         "โทรศัพท์", "อีเมล", "ภารกิจ", "กิจกรรม", "ทรัพยากรที่สนับสนุน", "ปีที่ก่อตั้ง", "จำนวนสมาชิก"]
    )  # fmt: skip
    for n in range(1, rows + 1):
        subdistrict, district = PLACES[n % len(PLACES)]
        sheet.append(
            [n, f"วิสาหกิจชุมชนตัวอย่างที่ {n}", "ภาคประชาชน", "วิสาหกิจชุมชน", subdistrict, f"อ.{district}",
             f"เลขที่ {n}", f"นางตัวอย่าง ที่{n}", "ประธาน", PHONES[n % 5], f"g{n}@example.or.th",
             "ส่งเสริมอาชีพและรายได้ของสมาชิกในชุมชน", "อบรมอาชีพ, ปลูกป่า",
             "ห้องประชุม 1 ห้อง, งบประมาณ 5,000 บาท",
             YEARS[n % 6], n % 90 + 5]
        )  # fmt: skip
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def write(rows: int, lines: list[tuple[str, float]]) -> None:
    from bench.writing import write_section

    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    table = "\n".join(f"| {label} | {seconds:.1f} |" for label, seconds in lines)
    good = sum(seconds for label, seconds in lines if label != "undo")
    write_section(
        "Import",
        f".venv/bin/python bench/imports.py {rows}",
        f"{rows:,} rows of 16 columns, largest process {memory} MB; to reach: under 60 s in.\n\n"
        f"| step | seconds |\n|---|---|\n{table}\n| **in, all together** | **{good:.1f}** |",
    )


if __name__ == "__main__":
    main()
