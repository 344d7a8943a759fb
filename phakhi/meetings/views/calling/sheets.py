"""Papers to a matter: laid beside it, handed out, taken away."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.meetings.forms.calling.agenda import PaperForm
from phakhi.meetings.frame import meeting_or_404
from phakhi.meetings.models import ItemPaper
from phakhi.meetings.permissions import can_call
from phakhi.meetings.services import calling
from phakhi.meetings.views.calling.agenda import item_or_404
from phakhi.meetings.views.calling.frame import asked, here
from phakhi.meetings.views.trying import tried


@require_http_methods(["GET", "POST"])
def add(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(can_call(request.acting, meeting.body))
    item = item_or_404(request, meeting, pk)
    form = PaperForm(sent(request), sent_files(request))
    if form.is_bound and form.is_valid():
        given = {"item": item, **form.cleaned_data}
        if tried(form, "upload", calling.add_item_paper, acting=request.acting, **given):
            return saved(request, _("The paper lies beside the matter."), here(meeting, "agenda"))
    return asked(
        request,
        meeting,
        form,
        title=_("Add a paper"),
        lead=item.title,
        submit=_("Lay it beside the matter"),
        back=here(meeting, "agenda"),
    )


@require_safe
def paper(request: Request, pk: UUID) -> FileResponse:
    seen = ItemPaper.objects.visible_to(request.acting).select_related("file__province")
    return attachment(get_object_or_404(seen, pk=pk).file)


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    seen = ItemPaper.objects.visible_to(request.acting)
    found = get_object_or_404(seen.select_related("item__meeting__body__province"), pk=pk)
    meeting = found.item.meeting
    calling.remove_item_paper(acting=request.acting, paper=found)
    return saved(request, _("The paper is taken away."), here(meeting, "agenda"))
