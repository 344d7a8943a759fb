"""A list of ties comes in, is named, answered, taken in as one, and taken back as one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from phakhi.core import events, jobs
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import clean_name
from phakhi.core.jobs import Progress
from phakhi.core.nightly import nightly
from phakhi.core.permissions import authorise, same_province
from phakhi.core.presets import TIE_KINDS
from phakhi.ledger.services import enter
from phakhi.networks.imports.sheet.guards import MEGABYTES
from phakhi.networks.imports.sheet.kinds import kind_of
from phakhi.networks.imports.sheet.reading import as_json, read
from phakhi.networks.models import Actor
from phakhi.ties.imports.fields import FIELDS, propose
from phakhi.ties.imports.names import SURE
from phakhi.ties.imports.planning import plan_of
from phakhi.ties.imports.reading import table_of
from phakhi.ties.models import ImportState, Shape, Tie, TieImport
from phakhi.ties.permissions import can_import_ties

APPLY = "ties.import_apply"
AT_ONCE = 500
FORGOTTEN_AFTER = timedelta(days=30)


@transaction.atomic
def start_import(
    *, acting: Acting, upload: UploadedFile[Any], shape: str, kind: str, is_public: bool = True
) -> TieImport:
    """Parsed at once and its columns guessed; a refused file leaves nothing behind."""
    authorise(can_import_ties(acting))
    if shape not in Shape.values or kind not in TIE_KINDS:
        raise BadInput("tie_kind", kind=kind)
    if (upload.size or 0) > MEGABYTES * 1024 * 1024:
        raise BadInput("file_size", limit=MEGABYTES)
    name, content = clean_name(upload.name or ""), upload.read()
    sheets = read(content, kind_of(name, content))
    tables = {str(place): table_of(sheet) for place, sheet in enumerate(sheets)}
    columns = {
        place: {str(c): key for c, key in propose(table.headings, shape).items()}
        for place, table in tables.items()
        if table is not None
    }
    batch = TieImport.objects.create(
        province=acting.province,
        file_name=name[:150],
        sha256=sha256(content).hexdigest(),
        shape=shape,
        default_kind=kind,
        is_public=is_public,
        sheets=[as_json(sheet) for sheet in sheets],
        columns={place: named for place, named in columns.items() if "a" in named.values()},
        started_by=acting.person_id,
    )
    events.record(acting, "ties.import.uploaded", batch, {"sheets": len(sheets)})
    return batch


@transaction.atomic
def name_columns(
    *, acting: Acting, batch: TieImport, columns: Mapping[str, Mapping[str, str]]
) -> TieImport:
    """A sheet without any column is not read."""
    _work_on(acting, batch)
    known = {field.key for field in FIELDS[batch.shape]}
    needed = {field.key for field in FIELDS[batch.shape] if field.is_needed}
    used = {place: dict(named) for place, named in columns.items() if named}
    for named in used.values():
        meanings = list(named.values())
        if not set(meanings) <= known or len(set(meanings)) < len(meanings):
            raise BadInput("tie_columns_twice")
        if not needed <= set(meanings):
            raise BadInput("tie_columns_missing")
    if not used:
        raise BadInput("tie_columns_missing")
    batch.columns = used
    batch.save(update_fields=["columns"])
    return batch


@transaction.atomic
def answer_names(*, acting: Acting, batch: TieImport, answers: Mapping[str, str]) -> TieImport:
    """By name key: a partner's id, or "" to leave the name out."""
    _work_on(acting, batch)
    meant = {UUID(answer) for answer in answers.values() if answer}
    here = Actor.objects.filter(province=acting.province, pk__in=meant)
    if here.count() < len(meant):
        raise BadInput("contact_elsewhere")
    batch.answers = batch.answers | dict(answers)
    batch.save(update_fields=["answers"])
    return batch


def take_likely(*, acting: Acting, batch: TieImport) -> int:
    """Every open name with one candidate that is alike enough means that one."""
    likely = {}
    for name in plan_of(batch).open_names:
        best = [one for one in name.candidates if one.likeness >= SURE]
        if len(best) == 1:
            likely[name.key] = str(best[0].actor)
    answer_names(acting=acting, batch=batch, answers=likely)
    return len(likely)


@transaction.atomic
def start_apply(*, acting: Acting, batch: TieImport, back_url: str) -> TieImport:
    _work_on(acting, batch)
    plan = plan_of(batch)
    if plan.open_names:
        raise WrongState("tie_names_open")
    if not plan.ties:
        raise WrongState("tie_import_empty")
    if plan.is_too_long:
        raise BadInput("tie_import_too_long")
    job = jobs.start(acting=acting, task=APPLY, back_url=back_url, batch=str(batch.pk))
    batch.state, batch.job_id = ImportState.APPLYING, job.pk
    batch.save(update_fields=["state", "job_id"])
    return batch


@transaction.atomic
def apply_import(acting: Acting, progress: Progress, batch: str) -> dict[str, int]:
    """All or nothing; started again after a break it finds itself done."""
    rows = TieImport.objects.select_for_update(of=("self",)).select_related("province")
    found = rows.get(pk=batch, province=acting.province)
    if found.state == ImportState.APPLIED:
        return dict(found.result)
    plan = plan_of(found)
    for start in range(0, len(plan.ties), AT_ONCE):
        Tie.objects.bulk_create(plan.ties[start : start + AT_ONCE])
        progress(min(start + AT_ONCE, len(plan.ties)), len(plan.ties))
    done = {"created": len(plan.ties), "standing": plan.standing, "skipped": plan.left_out,
            "faults": len(plan.faults)}  # fmt: skip
    _close(found, ImportState.APPLIED, done)
    _enter(acting, found, "applied", {"created": str(done["created"])})
    return done


@transaction.atomic
def undo_import(*, acting: Acting, batch: TieImport) -> TieImport:
    """Removes exactly the ties that this file added."""
    authorise(can_import_ties(acting) and same_province(acting, batch))
    if batch.state != ImportState.APPLIED:
        raise WrongState
    removed, _by_model = Tie.objects.filter(batch=batch).delete()
    _close(batch, ImportState.UNDONE, batch.result | {"removed": removed})
    _enter(acting, batch, "undone", {"removed": str(removed)})
    return batch


@transaction.atomic
def drop_import(*, acting: Acting, batch: TieImport) -> None:
    _work_on(acting, batch)
    batch.delete()


@nightly("ties.forget_imports")
def forget_imports(acting: Acting) -> None:
    """A list that nobody took in is not kept: it may name persons."""
    old = TieImport.objects.filter(
        province=acting.province,
        state=ImportState.READ,
        created_at__lt=timezone.now() - FORGOTTEN_AFTER,
    )
    old.delete()


@jobs.task(APPLY)
def apply_work(acting: Acting, progress: Progress, **arguments: Any) -> dict[str, Any]:
    return apply_import(acting, progress, **arguments)


def _work_on(acting: Acting, batch: TieImport) -> None:
    authorise(can_import_ties(acting) and same_province(acting, batch))
    if batch.state != ImportState.READ:
        raise WrongState


def _close(batch: TieImport, state: str, result: dict[str, int]) -> None:
    batch.state, batch.result, batch.sheets = state, result, []
    batch.save(update_fields=["state", "result", "sheets"])


def _enter(acting: Acting, batch: TieImport, what: str, facts: dict[str, str]) -> None:
    enter(
        acting=acting,
        act=f"ties.import.{what}",
        subject=batch,
        facts=facts,
        document_sha256=batch.sha256,
    )
