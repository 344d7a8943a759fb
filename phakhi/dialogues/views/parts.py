"""Lines of a forum's record: added, taken out, answered, done."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.dialogues import services
from phakhi.dialogues.forms import PART_FORMS, AnswerForm, DoneForm
from phakhi.dialogues.models import Dialogue
from phakhi.dialogues.permissions import can_record
from phakhi.dialogues.services.recording import PARTS
from phakhi.dialogues.views.forums import find
from phakhi.dialogues.views.frame import address, asked


def titles() -> dict[str, str]:
    return {
        "party": _("Add who takes part"),
        "point": _("Add what was said"),
        "plan": _("Lay a plan on the table"),
        "match": _("Note what was found between plans"),
        "task": _("Add what is to be done"),
    }


@require_http_methods(["GET", "POST"])
def add(request: Request, code: str, part: str) -> HttpResponse:
    found = find(request, code)
    if part not in PARTS:
        raise Http404
    authorise(can_record(request.acting, found))
    form = PART_FORMS[part](request.acting, found, sent(request))
    if form.is_bound and form.is_valid() and _added(request, found, part, form):
        return saved(request, _("Added."), _here(request, found, part))
    title = titles()[part]
    return _asked(request, found, part, form, title=title, submit=title)


@require_POST
def remove(request: Request, code: str, part: str, pk: UUID) -> HttpResponse:
    found, row = _line(request, code, part, pk)
    services.remove_part(acting=request.acting, row=row, part=part)
    return saved(request, _("Taken out."), _here(request, found, part))


@require_http_methods(["GET", "POST"])
def answer(request: Request, code: str, pk: UUID) -> HttpResponse:
    found, row = _line(request, code, "point", pk)
    authorise(can_record(request.acting, found))
    form = AnswerForm(sent(request), initial={"answer": row.answer})
    if form.is_bound and form.is_valid():
        services.answer_point(acting=request.acting, point=row, **form.cleaned_data)
        return saved(request, _("Kept."), _here(request, found, "point"))
    title = _("What came of it")
    return _asked(request, found, "point", form, title=title, lead=row.text, submit=_("Keep this"))


@require_http_methods(["GET", "POST"])
def finish(request: Request, code: str, pk: UUID) -> HttpResponse:
    found, row = _line(request, code, "task", pk)
    authorise(can_record(request.acting, found))
    form = DoneForm(sent(request))
    if form.is_bound and form.is_valid():
        services.finish_task(acting=request.acting, task=row, **form.cleaned_data)
        return saved(request, _("Kept."), _here(request, found, "task"))
    title = _("It is done")
    return _asked(request, found, "task", form, title=title, lead=row.text, submit=title)


def _added(request: Request, found: Dialogue, part: str, form: Any) -> bool:
    values = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
    try:
        services.add_part(acting=request.acting, dialogue=found, part=part, **values)
    except BadInput as error:
        form.add_error(None, sentence(error))
        return False
    return True


def _line(request: Request, code: str, part: str, pk: UUID) -> tuple[Dialogue, Any]:
    found = find(request, code)
    if part not in PARTS:
        raise Http404
    return found, get_object_or_404(PARTS[part], dialogue=found, pk=pk)


def _here(request: Request, found: Dialogue, part: str) -> str:
    return address(request, "dialogue", code=found.public_code) + f"#{part}"


def _asked(request: Request, found: Dialogue, part: str, form: Any, **said: Any) -> HttpResponse:
    here = _here(request, found, part)
    said = {"kind": found.title, "steps": ((found.title, here),)} | said
    return asked(request, form, back=here, **said)
