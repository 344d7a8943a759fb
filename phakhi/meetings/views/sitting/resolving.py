"""What the body resolves: nobody objects, hands are counted, or a roll call is opened."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.sentences import sentence
from phakhi.meetings.forms.sitting.items import HandsForm, ResolveForm
from phakhi.meetings.models import AgendaItem, Meeting, Resolution
from phakhi.meetings.queries.resolutions import number_of
from phakhi.meetings.quorum import quorum_of
from phakhi.meetings.resolved import split_motion
from phakhi.meetings.services import sitting as services
from phakhi.meetings.usual_law import rules_for
from phakhi.meetings.views.sitting.frame import (
    address,
    asked,
    item_or_404,
    kept_or_404,
    room_address,
)
from phakhi.meetings.wording import language

WAYS: dict[str, tuple[Any, Any, Any, Any]] = {
    "no-objection": (
        services.resolve_without_objection,
        ResolveForm,
        gettext_lazy("Resolved without objection"),
        gettext_lazy("Nobody objects: enter this resolution"),
    ),
    "hands": (
        services.resolve_by_hands,
        HandsForm,
        gettext_lazy("Resolved by a show of hands"),
        gettext_lazy("Enter this resolution with its count"),
    ),
    "roll-call": (
        services.open_vote,
        ResolveForm,
        gettext_lazy("Put to a roll call"),
        gettext_lazy("Open the roll call"),
    ),
}

OVER: dict[str, Any] = {
    "voting": gettext_lazy("of those who vote for or against"),
    "present": gettext_lazy("of those who are there"),
    "all": gettext_lazy("of all members"),
}


@require_http_methods(["GET", "POST"])
def resolve(request: Request, code: str, ref: str, pk: UUID, way: str) -> HttpResponse:
    if way not in WAYS:
        raise Http404
    meeting = kept_or_404(request, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    service, form_class, title, submit = WAYS[way]
    form = form_class(meeting.body, sent(request), initial=_initial(item))
    if form.is_bound and form.is_valid():
        made = _resolved(request, service, item, form)
        if made is not None:
            return saved(request, _told(made), _next(request, meeting, made))
    return asked(
        request,
        meeting,
        form,
        title=title,
        lead=item.title,
        submit=submit,
        back=room_address(meeting),
        template="sitting/resolve.html",
        quorum=quorum_of(meeting, timezone.now(), item),
        way=way,
        rules=rules_for(way),
        over=OVER[meeting.body.majority_of],
        is_english=language() == "en",
    )


def _resolved(request: Request, service: Any, item: AgendaItem, form: Any) -> Resolution | None:
    """A miscount stands beside the form, with everything that was typed."""
    try:
        made: Resolution = service(acting=request.acting, item=item, **form.cleaned_data)
    except BadInput as error:
        form.add_error(None, sentence(error))
        return None
    return made


def _initial(item: AgendaItem) -> dict[str, str]:
    usual = "acknowledge" if item.kind in ("chair", "inform", "arising") else "agree"
    kind, text = split_motion(item.proposal, usual)
    return {"kind": kind, "text": text}


def _told(made: Resolution) -> str:
    if made.is_open:
        return _("The roll call is open.")
    told = _("Resolution %(number)s has passed.") if made.passed else _("%(number)s: not passed.")
    return told % {"number": number_of(made)}


def _next(request: Request, meeting: Meeting, made: Resolution) -> str:
    return address(request, "vote", pk=made.pk) if made.is_open else room_address(meeting)
