"""Writing in a workspace, adding and ticking its tasks, its files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe

from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.pages import seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.undertakings import services
from phakhi.undertakings.forms.topics import MessageForm, TaskForm
from phakhi.undertakings.models import Topic, TopicMessage, TopicTask
from phakhi.undertakings.permissions import works_on
from phakhi.undertakings.views.frame import (
    checked,
    find,
    tried,
)
from phakhi.undertakings.views.topics import RELATED, shown, topic_home


@require_POST
def say(request: Request, code: str) -> HttpResponse:
    found = _find_or_make(request, code)
    form = MessageForm(sent(request), sent_files(request))
    if checked(form) and tried(
        form, lambda: services.say(acting=request.acting, topic=found, **form.cleaned_data)
    ):
        return redirect(topic_home(request, found))
    return shown(request, found, message_form=form)


@require_POST
def add_task(request: Request, code: str) -> HttpResponse:
    found = _find_or_make(request, code)
    form = TaskForm(request.acting, sent(request))
    if not checked(form):
        return shown(request, found, task_form=form)
    given = form.cleaned_data
    who = given["who"].party if given["who"] else None
    task: dict[str, Any] = {"text": given["task"], "who": who, "due_on": given["due_on"]}
    services.add_task(acting=request.acting, topic=found, **task)
    return redirect(topic_home(request, found))


@require_POST
def tick(request: Request, pk: UUID) -> HttpResponse:
    seen = TopicTask.objects.visible_to(request.acting).select_related(
        *(f"topic__{name}" for name in RELATED)
    )
    task = get_object_or_404(seen, pk=pk)
    is_done = request.POST.get("done") == "1"
    version = seen_version(request, task.version)
    services.tick_task(acting=request.acting, task=task, is_done=is_done, seen=version)
    return redirect(topic_home(request, task.topic))


@require_safe
def file(request: Request, pk: UUID) -> FileResponse:
    seen = TopicMessage.objects.visible_to(request.acting).select_related("file__province")
    message = get_object_or_404(seen, pk=pk, file__isnull=False)
    return attachment(message.file)


def _find_or_make(request: Request, code: str) -> Topic:
    """`code` of a topic, or of the undertaking whose topic has no message yet."""
    seen = Topic.objects.visible_to(request.acting).select_related(*RELATED)
    known: Topic | None = seen.filter(public_code=code).first()
    if known is not None:
        authorise(works_on(request.acting, known))
        return known
    row = find(request, code)
    authorise(works_on(request.acting, Topic(body=row.body, undertaking=row)))
    return services.topic_of(acting=request.acting, undertaking=row)
