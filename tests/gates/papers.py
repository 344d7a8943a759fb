"""Planted beside the partners: what only the office, or only one person, may open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from phakhi.accounts.models import Consent, ConsentText, RoleGrant, SubjectRequest, User
from phakhi.core import links
from phakhi.core.models import Job, Province, StoredFile
from phakhi.networks.imports.sheet.likeness import key_of
from phakhi.networks.models import ImportBatch, ImportRow, ImportSheet
from phakhi.networks.services.registration import PURPOSE
from phakhi.parties.models import Party, Post, PostTerm
from tests.gates.planting import CANARY, officer, planted

BATCHES = ("uploaded", "checked", "failed", "applied", "undone")
SOME_DAY = date(2026, 11, 1)
HEADINGS = ["ชื่อ", "โทรศัพท์"]


def plant_papers(province: Province) -> None:
    people = {"office": officer(province).person_id, "own": _citizen(province).pk}
    for whose, person_id in people.items():
        _job(province, whose, person_id)
        _file(province, whose, person_id)
    for state in BATCHES:
        _batch(province, state)
    _requests(province)
    _consents(province)
    _posts(province)
    _grants(province)


def _citizen(province: Province) -> Party:
    person = User.objects.get(username=f"demo-{province.code}-citizen").person
    assert person is not None
    return person


def _job(province: Province, whose: str, person_id: Any) -> None:
    task, result = f"gates.{whose}", {"note": "ตัวอย่าง"}
    Job.objects.create(
        province=province, task=task, state="done", started_by=person_id, result=result
    )


def _file(province: Province, whose: str, person_id: Any) -> None:
    StoredFile.objects.create(
        province=province,
        name=f"{whose}.pdf",
        kind="pdf",
        size=len(CANARY),
        sha256="0" * 64,
        purpose="gates",
        uploaded_by=person_id,
    )


def _batch(province: Province, state: str) -> None:
    batch = ImportBatch.objects.create(
        province=province,
        file_name=f"{state} {CANARY}.xlsx",
        sha256="0" * 64,
        state=state,
        counts={"ready": 1} if state == "checked" else {},
        started_by=officer(province).person_id,
    )
    known = planted(province, "public").party.name_th
    sheet = ImportSheet.objects.create(
        province=province,
        batch=batch,
        position=0,
        name="แผ่นที่หนึ่ง",
        is_used=True,
        cells=[HEADINGS, [known, f"044 {CANARY}"]],
        header_first=0,
        header_last=0,
        columns={"0": "name", "1": "phone"},
    )
    _row(batch, sheet, known)


def _row(batch: ImportBatch, sheet: ImportSheet, name: str) -> None:
    texts = {"name": name, "phone": f"044 {CANARY}"}
    ImportRow.objects.create(
        province=batch.province,
        batch=batch,
        sheet=sheet,
        number=2,
        position=1,
        state="twin" if batch.state == "checked" else "ready",
        texts=texts,
        values=texts,
        name_key=key_of(name),
        twins=[str(planted(batch.province, "public").pk)],
    )


def _requests(province: Province) -> None:
    for person in (_citizen(province), None):
        SubjectRequest.objects.create(
            province=province,
            kind="erase" if person else "access",
            channel="web",
            person=person,
            requester="ผู้ขอตัวอย่าง" if person else "ผู้ขอที่เคาน์เตอร์",
            details=f"รายละเอียดภายใน {CANARY}",
            received_on=SOME_DAY,
            due_on=SOME_DAY + timedelta(days=30),
        )


def _consents(province: Province) -> None:
    text = ConsentText.objects.filter(province=province).first()
    assert text is not None
    for key in ("citizen", "strategy_officer"):
        Consent.objects.get_or_create(
            province=province,
            party=Party.objects.get(account__username=f"demo-{province.code}-{key}"),
            purpose=text.purpose,
            defaults={"text": text, "language": "th", "given_at": timezone.now()},
        )


def _posts(province: Province) -> None:
    organisation = planted(province, "public").party
    post = Post.objects.create(
        province=province, organisation=organisation, title_th="ตำแหน่งด่านตรวจ"
    )
    person = Party.objects.create(
        province=province, kind="person", name_th="ตัวอย่าง ผู้ดำรงตำแหน่ง", is_demo=True
    )
    PostTerm.objects.create(province=province, post=post, person=person, since=SOME_DAY)


def _grants(province: Province) -> None:
    """A second administrator still to be confirmed, and an auditor."""
    holder = Party.objects.get(province=province, name_th="ตัวอย่าง ผู้ดำรงตำแหน่ง")
    for role in ("auditor", "system_admin"):
        RoleGrant.objects.create(province=province, person=holder, role=role, since=SOME_DAY)


def living_token(province: Province) -> str:
    """Opens the entry that still waits for an officer."""
    subject = planted(province, "submitted")
    return links.issue(acting=officer(province), purpose=PURPOSE, subject=subject)
