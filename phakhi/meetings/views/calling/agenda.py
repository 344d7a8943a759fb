"""The agenda page for everybody, and its making by the secretary."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.meetings.forms.calling.agenda import ChangeItemForm, HeadingForm, ItemForm
from phakhi.meetings.frame import meeting_frame, meeting_or_404
from phakhi.meetings.models import AgendaItem, Meeting
from phakhi.meetings.permissions import can_call
from phakhi.meetings.queries.agenda import agenda_tree
from phakhi.meetings.services import calling
from phakhi.meetings.services.calling.agenda import EDITABLE
from phakhi.meetings.suggestions import suggested_for
from phakhi.meetings.views.calling.frame import asked, here, page
from phakhi.meetings.views.trying import beside, tried, version_for
from phakhi.parties.models import Party


@require_safe
def agenda(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    context = meeting_frame(request.acting, meeting, "agenda", _("Agenda"))
    may_edit = context["keeps"] and meeting.state in EDITABLE
    return page(
        request,
        "calling/agenda.html",
        **context
        | {
            "agenda": agenda_tree(request.acting, meeting),
            "may_edit": may_edit,
            "suggested": _suggested(meeting) if may_edit else [],
        },
    )


def _suggested(meeting: Meeting) -> list[dict[str, object]]:
    """With the names of those who bring them, and a number to take each over by."""
    found = suggested_for(meeting)
    parties = {p.pk: p for p in Party.objects.filter(pk__in=[s.brought_by for s in found])}
    return [
        {"number": number, "item": one, "brought_by": parties.get(one.brought_by)}
        for number, one in enumerate(found)
    ]


@require_POST
def take(request: Request, code: str, ref: str) -> HttpResponse:
    """By its source, which does not move when another suggestion goes."""
    meeting = _editable(request, code, ref)
    wanted = request.POST.get("source", "")
    found = [
        one for one in suggested_for(meeting) if f"{one.source_type}:{one.source_id}" == wanted
    ]
    if found:
        calling.take_over(acting=request.acting, meeting=meeting, suggestion=found[0])
        return saved(request, _("Taken onto the agenda."), here(meeting, "agenda"))
    return saved(request, _("It stands on the agenda already."), here(meeting, "agenda"))


@require_http_methods(["GET", "POST"])
def add(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = _editable(request, code, ref)
    initial = {"kind": request.GET.get("under", "consider")}
    form = ItemForm(request.acting, meeting, sent(request), initial=initial)
    if form.is_bound and form.is_valid():
        calling.add_item(acting=request.acting, meeting=meeting, **form.cleaned_data)
        return saved(request, _("Added."), here(meeting, "agenda"))
    return asked(
        request,
        meeting,
        form,
        title=_("Add a matter"),
        submit=_("Put it on the agenda"),
        back=here(meeting, "agenda"),
    )


@require_http_methods(["GET", "POST"])
def change(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = _editable(request, code, ref)
    item = item_or_404(request, meeting, pk)
    form = _form_of(request, meeting, item)
    shown = seen_version(request, item.version)
    if form.is_bound and form.is_valid():
        given = {"item": item, "seen": shown, **form.cleaned_data}
        if tried(form, None, calling.change_item, acting=request.acting, **given):
            return saved(request, _("Changed."), here(meeting, "agenda"))
    return asked(
        request,
        meeting,
        form,
        title=_("Change the heading") if item.parent_id is None else _("Change this matter"),
        submit=_("Save the change"),
        back=here(meeting, "agenda"),
        version=version_for(form, shown),
        **beside(form, _words_of),
    )


def _words_of(item: AgendaItem) -> dict[str, str]:
    return {"title": item.title, "text": item.text, "proposal": item.proposal}


def _form_of(request: Request, meeting: Meeting, item: AgendaItem) -> HeadingForm | ChangeItemForm:
    if item.parent_id is None:
        return HeadingForm(sent(request), initial={"title": item.title})
    names = ("title", "text", "proposal", "brought_by", "is_closed_to_public")
    initial = {name: getattr(item, name) for name in names}
    return ChangeItemForm(request.acting, meeting, sent(request), initial=initial)


@require_POST
def move(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = _editable(request, code, ref)
    item = item_or_404(request, meeting, pk)
    where = request.POST.get("where")
    if where not in ("up", "down"):
        raise BadInput
    calling.move_item(acting=request.acting, item=item, up=where == "up")
    return saved(request, _("Moved."), f"{here(meeting, 'agenda')}#item-{item.pk}")


@require_POST
def remove(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = _editable(request, code, ref)
    calling.remove_item(acting=request.acting, item=item_or_404(request, meeting, pk))
    return saved(request, _("Taken off the agenda."), here(meeting, "agenda"))


def item_or_404(request: Request, meeting: Meeting, pk: UUID) -> AgendaItem:
    seen = AgendaItem.objects.visible_to(request.acting).filter(meeting=meeting)
    found: AgendaItem = get_object_or_404(seen.select_related("meeting__body"), pk=pk)
    return found


def _editable(request: Request, code: str, ref: str) -> Meeting:
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(can_call(request.acting, meeting.body))
    if meeting.state not in EDITABLE:
        raise Http404
    return meeting
