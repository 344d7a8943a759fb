"""Requests of data subjects at the counter: entered, answered, refused with a reason."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.accounts.forms.subjects import AnswerForm, IntakeForm, SubjectForm
from phakhi.accounts.models import REQUEST_FLOW, SubjectRequest
from phakhi.accounts.permissions import can_keep_subject_requests
from phakhi.accounts.services.subjects import (
    close_request,
    enter_request,
    erase_subject,
    name_subject,
)
from phakhi.accounts.step_up import step_up_required
from phakhi.accounts.views.my_data import zip_answer
from phakhi.core import events, files
from phakhi.core.acting import Role
from phakhi.core.errors import WrongState
from phakhi.core.http import Request
from phakhi.core.permissions import authorise


@require_safe
def requests(request: Request) -> HttpResponse:
    authorise(request.acting.has(*Role.REGISTRARS, Role.AUDITOR))
    rows = SubjectRequest.objects.visible_to(request.acting).select_related("person")
    may_enter = can_keep_subject_requests(request.acting)
    return render(request, "people/requests.html", {"rows": rows, "may_enter": may_enter})


@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: Request) -> HttpResponse:
    acting = request.acting
    authorise(can_keep_subject_requests(acting))
    initial = {"received_on": timezone.localdate()}
    form = IntakeForm(request.POST or None, request.FILES or None, acting=acting, initial=initial)
    if form.is_valid():
        data = dict(form.cleaned_data)
        if upload := data.pop("scan"):
            data["scan"] = files.keep_upload(
                acting=acting, upload=upload, kinds=files.SCANS, purpose="subject_request"
            )
        made = enter_request(acting=acting, **data)
        return redirect("people:request", province=request.province.slug, pk=made.pk)
    return render(request, "people/enter_request.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: Request, pk: UUID) -> HttpResponse:
    """The buttons of the form are the acts of the flow."""
    keeps = can_keep_subject_requests(request.acting)
    authorise(keeps or (request.method != "POST" and request.acting.has(Role.AUDITOR)))
    asked = _request(request, pk)
    act = request.POST.get("act", "")
    naming = SubjectForm(_sent(request, act == "name"), acting=request.acting)
    form = AnswerForm(_sent(request, act != "name"))
    if naming.is_bound and naming.is_valid():
        name_subject(acting=request.acting, request=asked, **naming.cleaned_data)
        return redirect("people:request", province=request.province.slug, pk=asked.pk)
    if form.is_bound and form.is_valid():
        close_request(acting=request.acting, request=asked, act=act, **form.cleaned_data)
        return redirect("people:request", province=request.province.slug, pk=asked.pk)
    acts = REQUEST_FLOW.open_acts(request.acting, asked)
    context = {"asked": asked, "form": form, "naming": naming, "acts": acts}
    return render(request, "people/request.html", context)


def _sent(request: Request, is_meant: bool) -> QueryDict | None:
    return request.POST if request.method == "POST" and is_meant else None


@require_POST
@step_up_required
def export(request: Request, pk: UUID) -> HttpResponse:
    """A copy to hand over, once identity has been checked at the counter."""
    authorise(can_keep_subject_requests(request.acting))
    asked = _request(request, pk)
    if asked.person is None or asked.person.erased_at:
        raise WrongState("erase_whom")
    events.record(request.acting, "accounts.data_exported", asked.person)
    return zip_answer(asked.person)


@require_POST
@step_up_required
def erase(request: Request, pk: UUID) -> HttpResponse:
    authorise(can_keep_subject_requests(request.acting))
    erase_subject(acting=request.acting, request=_request(request, pk))
    return redirect("people:request", province=request.province.slug, pk=pk)


def _request(request: Request, pk: UUID) -> SubjectRequest:
    visible = SubjectRequest.objects.visible_to(request.acting)
    found = visible.select_related("person", "officer", "scan")
    asked: SubjectRequest = get_object_or_404(found, pk=pk)
    return asked
