"""The agenda walked through, and the notes on each item."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.errors import StaleWrite
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.meetings.forms.sitting.items import NotesForm
from phakhi.meetings.frame import meeting_or_404
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import asked, item_or_404, kept_or_404, room_address
from phakhi.meetings.views.sitting.stale import compared


@require_POST
def begin(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    services.begin_item(acting=request.acting, item=item)
    told = _("“%(item)s” is before the body now.") % {"item": item.title}
    return saved(request, told, room_address(meeting))


@require_POST
def end(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    services.end_item(acting=request.acting, item=item_or_404(request.acting, meeting, pk))
    return saved(request, _("The item is ended."), room_address(meeting))


@require_POST
def inform(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    services.go_on_for_information(acting=request.acting, item=item)
    told = _("Noted. The meeting hears this item and resolves nothing on it.")
    return saved(request, told, room_address(meeting))


@require_http_methods(["GET", "POST"])
def notes(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    """What was typed is kept on this device until it is sent; stale, both stand side by side."""
    meeting = kept_or_404(request, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    form = NotesForm(sent(request), initial={"text": item.discussion})
    more: dict[str, Any] = {"version": item.version}
    if form.is_bound and form.is_valid():
        seen, text = seen_version(request, item.version), form.cleaned_data["text"]
        try:
            services.write_discussion(acting=request.acting, item=item, text=text, seen=seen)
        except StaleWrite as error:
            more = compared(error, "discussion", text, _("What was said"))
        else:
            return saved(request, _("Noted."), room_address(meeting))
    return asked(
        request,
        meeting,
        form,
        title=item.title,
        lead=item.text,
        submit=_("Keep these notes"),
        back=room_address(meeting),
        autosave=f"notes-{item.pk}",
        **more,
    )
