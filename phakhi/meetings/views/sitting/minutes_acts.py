"""The steps of the minutes: drafted, checked, sent round, approved, published."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.errors import BadInput, WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.sentences import sentence
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.forms.sitting.minutes import PublishForm, UntilForm
from phakhi.meetings.models import Meeting, Minutes
from phakhi.meetings.services import sitting as services
from phakhi.meetings.states import MINUTES_FLOW
from phakhi.meetings.views.sitting.frame import asked, kept_or_404
from phakhi.meetings.views.sitting.minutes import minutes_or_404

WORDS: dict[str, tuple[Any, Any, Any]] = {
    "check": (
        gettext_lazy("I have checked these minutes"),
        gettext_lazy("You stand in them as ผู้ตรวจรายงานการประชุม."),
        gettext_lazy("Checked. Send them to the members, or put them on the next agenda."),
    ),
    "reopen": (
        gettext_lazy("Take back to the draft"),
        gettext_lazy("They can be changed again; they must then be checked anew."),
        gettext_lazy("A draft again."),
    ),
    "circulate": (
        gettext_lazy("Send to the members for approval"),
        gettext_lazy("Each answers until the day: approves, or asks for a correction."),
        gettext_lazy("With the members. Send each its link."),
    ),
    "approve": (
        gettext_lazy("Approve these minutes"),
        gettext_lazy(
            "The members have answered. After this nothing is changed; a later resolution corrects."
        ),
        gettext_lazy("Approved. The official PDF is made. Publish them next."),
    ),
    "publish": (
        gettext_lazy("Publish these minutes"),
        gettext_lazy("Everybody reads them. What is hidden shows its reason instead."),
        gettext_lazy("Published."),
    ),
}


@require_POST
def draft(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    services.draft_minutes(acting=request.acting, meeting=meeting)
    told = _("Drafted from what was noted. Read it through, then have it checked.")
    return saved(request, told, meeting_address(meeting, "minutes"))


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, ref: str, act: str) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    found = minutes_or_404(request.acting, meeting)
    if act not in WORDS:
        raise WrongState(act=act)
    form = _form(request, found, act)
    is_sent = request.method == "POST" and (form is None or form.is_valid())
    if is_sent and _done(request, found, act, form):
        after = "minutes_links" if act == "circulate" else "minutes"
        return saved(request, WORDS[act][2], meeting_address(meeting, after))
    if not is_sent:
        _refuse(request, found, act)
    return _ask(request, meeting, act, form)


def _ask(request: Request, meeting: Meeting, act: str, form: Any) -> HttpResponse:
    title, lead, _told = WORDS[act]
    back = meeting_address(meeting, "minutes")
    return asked(request, meeting, form, title=title, lead=lead, submit=title, back=back)


def _form(request: Request, found: Minutes, act: str) -> Any:
    if act == "circulate":
        week = {"until": timezone.localdate() + timedelta(days=7)}
        return UntilForm(sent(request), initial=week)
    return PublishForm(found, sent(request)) if act == "publish" else None


def _done(request: Request, found: Minutes, act: str, form: Any) -> bool:
    """False where a field is at fault: the form says so."""
    given: dict[str, Any] = {"acting": request.acting, "minutes": found}
    if act == "circulate":
        try:
            services.circulate_minutes(**given, **form.cleaned_data)
        except BadInput as error:
            form.add_error("until", sentence(error))
            return False
    elif act == "publish":
        services.publish_minutes(**given, redactions=form.redactions)
    else:
        plain = {
            "check": services.check_minutes,
            "reopen": services.reopen_minutes,
            "approve": services.approve_minutes,
        }
        plain[act](**given)
    return True


def _refuse(request: Request, found: Minutes, act: str) -> None:
    """On the page that asks, before anybody presses the button."""
    if act == "publish":
        if found.state != "approved":
            raise WrongState("minutes_not_approved")
        if found.published_at is not None:
            raise WrongState("minutes_published")
        return
    state = found.state
    MINUTES_FLOW.move(request.acting, found, act)
    found.state = state
