"""The workspace of one matter, and the topics a body opened for itself (R058)."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.bodies.frame import body_address, body_frame, body_or_404
from phakhi.bodies.keeping import keeps_body, sits_on
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.undertakings import services
from phakhi.undertakings.forms.topics import MessageForm, TaskForm, TopicForm
from phakhi.undertakings.models import Topic, TopicMessage, TopicTask
from phakhi.undertakings.permissions import is_inside, works_on
from phakhi.undertakings.views.frame import (
    address,
    checked,
    find,
    home_of,
    named,
    page,
    trail,
)


@require_http_methods(["GET", "POST"])
def of_body(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    acting = request.acting
    may_open = keeps_body(acting, body) or sits_on(acting, body)
    authorise(may_open or acting.is_staff)
    if request.method == "POST":
        authorise(may_open)
    form = TopicForm(sent(request))
    if checked(form):
        made = services.open_topic(acting=acting, body=body, **form.cleaned_data)
        return saved(
            request, _("Opened. Everybody on the body sees it."), topic_home(request, made)
        )
    return page(
        request,
        "topics.html",
        **body_frame(acting, body, "undertakings:topics", _("Topics we work on"))
        | {
            "topics": Topic.objects.visible_to(acting).filter(body=body),
            "form": form if may_open else None,
        },
    )


@require_safe
def workspace(request: Request, code: str) -> HttpResponse:
    """Of an undertaking: the topic is made with its first message."""
    row = find(request, code)
    authorise(is_inside(request.acting, row))
    found = Topic.objects.filter(undertaking=row).select_related(*RELATED).first()
    return shown(request, found or Topic(body=row.body, undertaking=row, title=row.text[:250],
                                          province=row.province))  # fmt: skip


@require_safe
def topic(request: Request, code: str) -> HttpResponse:
    return shown(request, _find(request, code))


RELATED = ("body__province", "undertaking__owner", "undertaking__body", "province")


def _find(request: Request, code: str) -> Topic:
    seen = Topic.objects.visible_to(request.acting).select_related(*RELATED)
    found: Topic = get_object_or_404(seen, public_code=code)
    return found


def topic_home(request: Request, found: Topic) -> str:
    return address(request, "topic", code=found.public_code)


def shown(request: Request, found: Topic, **forms: Any) -> HttpResponse:
    acting, row = request.acting, found.undertaking
    is_new = found._state.adding
    may = works_on(acting, found) and found.closed_on is None
    back = home_of(request, row) if row else body_address(found.body, "undertakings:topics")
    step = (named(row) if row else _("Topics we work on"), back)
    title = _("Talk, files and tasks")
    said = TopicMessage.objects.visible_to(acting).filter(topic=found)
    to_do = TopicTask.objects.visible_to(acting).filter(topic=found)
    return page(
        request,
        "topic.html",
        title=title if row else found.title,
        kind=f"{found.body.name} · {named(row)}" if row else found.body.name,
        lead=found.title if row else "",
        trail=trail(request, step, (title, "")),
        topic=found,
        code=row.public_code if row and is_new else found.public_code,
        messages_here=[] if is_new else said.select_related("file"),
        tasks=[] if is_new else to_do.select_related("who"),
        may_work=may,
        message_form=forms.get("message_form") or (MessageForm() if may else None),
        task_form=forms.get("task_form") or (TaskForm(acting) if may else None),
        back_url=back,
    )
