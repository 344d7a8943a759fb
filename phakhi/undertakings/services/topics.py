"""The workspace of a matter: written to, given files, its tasks ticked off (R058)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.keeping import keeps_body, sits_on
from phakhi.bodies.models import Body
from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party
from phakhi.undertakings.codes import new_code
from phakhi.undertakings.models import Topic, TopicMessage, TopicTask, Undertaking
from phakhi.undertakings.permissions import is_inside, works_on
from phakhi.undertakings.services.locking import locked
from phakhi.undertakings.services.steps import said
from phakhi.undertakings.services.uploads import Upload, keep_talk


@transaction.atomic
def open_topic(*, acting: Acting, body: Body, title: str) -> Topic:
    authorise(keeps_body(acting, body) or sits_on(acting, body))
    topic = Topic.objects.create(
        province=acting.province,
        body=body,
        public_code=new_code(),
        title=said(title, "text_needed", "title"),
        opened_by=acting.person_id,
    )
    events.record(acting, "undertakings.topic.opened", topic)
    return topic


@transaction.atomic
def topic_of(*, acting: Acting, undertaking: Undertaking) -> Topic:
    """The one workspace of an undertaking; two who open it at once find the same."""
    authorise(is_inside(acting, undertaking))
    row = locked(undertaking)
    values = {
        "province": acting.province,
        "body_id": row.body_id,
        "public_code": new_code(),
        "title": row.text[:250],
        "opened_by": acting.person_id,
    }
    return Topic.objects.get_or_create(undertaking=row, defaults=values)[0]


@transaction.atomic
def say(
    *, acting: Acting, topic: Topic, text: str = "", upload: Upload | None = None
) -> TopicMessage:
    _may_work(acting, topic)
    if not text.strip() and upload is None:
        raise BadInput("topic_file_or_text", field="text")
    message = TopicMessage.objects.create(
        province=acting.province,
        topic=topic,
        text=text.strip(),
        file=keep_talk(acting, upload),
        by_person=acting.person_id,
        by_name=acting.name,
    )
    events.record(acting, "undertakings.topic.message", topic)
    return message


@transaction.atomic
def add_task(
    *,
    acting: Acting,
    topic: Topic,
    text: str,
    who: Party | None = None,
    due_on: date | None = None,
) -> TopicTask:
    """A note among those who work on it; asking a partner formally is an undertaking."""
    _may_work(acting, topic)
    return TopicTask.objects.create(
        province=acting.province,
        topic=topic,
        text=said(text, "text_needed", "text"),
        who=who,
        due_on=due_on,
    )


@transaction.atomic
def tick_task(*, acting: Acting, task: TopicTask, is_done: bool, seen: int) -> TopicTask:
    _may_work(acting, task.topic)
    versions.claim(task, seen)
    task.done_on = timezone.localdate() if is_done else None
    task.done_by = acting.person_id if is_done else None
    task.save(update_fields=["done_on", "done_by"])
    return task


def _may_work(acting: Acting, topic: Topic) -> None:
    authorise(works_on(acting, topic))
    if topic.closed_on is not None:
        raise WrongState("topic_closed")
