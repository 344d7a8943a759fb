"""มติเวียน: putting a matter to every member in writing."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.bodies.frame import body_or_404, body_trail
from phakhi.bodies.keeping import keeps_body
from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.meetings.forms.sitting.minutes import CirculationForm
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import FORM, address, page


@require_http_methods(["GET", "POST"])
def circulate(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(keeps_body(request.acting, body))
    form = CirculationForm(sent(request))
    if form.is_bound and form.is_valid():
        try:
            made = services.open_circulation(acting=request.acting, body=body, **form.cleaned_data)
        except BadInput as error:
            form.add_error("until", sentence(error))
        else:
            url = address(request, "vote_links", pk=made.pk)
            return saved(request, _("Put to the members. Send each its link."), url)
    title = _("Decide by circulation")
    return page(
        request,
        FORM,
        title=title,
        kind=body.name,
        lead=_("Every member answers in writing until a day; it is reported at the next meeting."),
        trail=body_trail(body, (title, "")),
        form=form,
        submit=_("Put this to every member"),
        back_url=address(request, "body_resolutions", code=body.public_code),
    )
