"""What is said on an item, kept as it is written."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import StaleWrite
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.meetings.forms.sitting.items import NotesForm
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import asked, item_or_404, kept_or_404, room_address
from phakhi.meetings.views.sitting.stale import compared


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
            more = compared(error, {"discussion": text}, {"discussion": _("What was said")})
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
