"""The members' word on the minutes: signed in, or by a link of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.core import links
from phakhi.core.acting import Acting, Role
from phakhi.core.errors import BadInput, Forbidden
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.sentences import sentence
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.forms.sitting.minutes import AnswerForm
from phakhi.meetings.frame import meeting_or_404
from phakhi.meetings.models import Attendance, Minutes
from phakhi.meetings.queries.minutes import minutes_lines, own_answer
from phakhi.meetings.services import sitting as services
from phakhi.meetings.services.sitting.correcting import purpose_of
from phakhi.meetings.views.sitting.frame import asked, page
from phakhi.meetings.views.sitting.minutes import RELATED, minutes_or_404
from phakhi.meetings.wording import full_name


@require_http_methods(["GET", "POST"])
def answer_here(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    found = minutes_or_404(request.acting, meeting)
    own = own_answer(request.acting, found)
    if own is None:
        raise Forbidden
    form = AnswerForm(sent(request))
    back = meeting_address(meeting, "minutes")
    if form.is_bound and form.is_valid() and _answered(request.acting, found, own.row, form):
        return saved(request, _("Your answer is kept."), back)
    title = _("Do you approve these minutes?")
    given: dict[str, Any] = {"title": title, "submit": _("Send this answer"), "back": back}
    return asked(request, meeting, form, **given)


@never_cache
@require_http_methods(["GET", "POST"])
def by_link(request: Request, pk: UUID, token: str) -> HttpResponse:
    """On the member's own phone: the whole text above, the answer below."""
    rows = Minutes.objects.filter(province=request.province, pk=pk, state="circulating")
    found = rows.select_related(*RELATED).first()
    if found is None:
        raise links.DeadLink
    link = links.look_at(token, purpose=purpose_of(found), province=request.province)
    row = Attendance.objects.get(pk=link.subject_id, province=request.province)
    form = AnswerForm(sent(request))
    given: dict[str, Any] = {"minutes": found, "row": row, "kind": full_name(found.meeting)}
    is_sent = form.is_bound and form.is_valid()
    if is_sent and _answered(request.acting, found, row, form, token=token):
        return page(
            request, "sitting/voted.html", title=_("Your answer on the minutes is kept"), **given
        )
    return page(
        request,
        "sitting/minutes_answer.html",
        title=_("Do you approve these minutes?"),
        form=form,
        submit=_("Send this answer"),
        lines=minutes_lines(as_reader(request.acting), found),
        **given,
    )


def as_reader(acting: Acting) -> Acting:
    """The link lets its holder read what the office sent round, for this page alone."""
    return replace(acting, roles=frozenset({Role.AUDITOR}))


def _answered(
    acting: Acting, found: Minutes, row: Attendance, form: AnswerForm, token: str = ""
) -> bool:
    given = form.cleaned_data
    try:
        services.answer_minutes(
            acting=acting,
            minutes=found,
            attendance=row,
            approves=given["answer"] == "yes",
            text=given["text"],
            token=token,
        )
    except BadInput as error:
        form.add_error("text", sentence(error))
        return False
    return True
