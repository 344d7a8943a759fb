"""Each correction a member asked for gets its answer."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.sentences import sentence
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.forms.sitting.minutes import HandleForm
from phakhi.meetings.models import MinutesAnswer
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import asked, kept_or_404


@require_http_methods(["GET", "POST"])
def handle(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    seen = MinutesAnswer.objects.visible_to(request.acting)
    rows = seen.select_related("minutes__meeting__body", "attendance")
    row = get_object_or_404(rows, minutes__meeting=meeting, approves=False, pk=pk)
    form = HandleForm(sent(request))
    back = meeting_address(meeting, "minutes")
    if form.is_bound and form.is_valid():
        is_taken, note = form.cleaned_data["handled"] == "taken", form.cleaned_data["note"]
        try:
            services.handle_answer(acting=request.acting, answer=row, is_taken=is_taken, note=note)
        except BadInput as error:
            form.add_error("note", sentence(error))
        else:
            return saved(request, _("The correction is answered."), f"{back}#answers")
    title = _("Correction asked by %(name)s") % {"name": row.attendance.name}
    submit = _("Answer this correction")
    return asked(request, meeting, form, title=title, lead=row.text, submit=submit, back=back)
