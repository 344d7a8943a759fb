"""The DOCX that came back: compared with the record, and what fits taken over word by word."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import keep_upload, path_of
from phakhi.core.permissions import authorise
from phakhi.documents.comparing import Difference
from phakhi.documents.docx import compare_docx
from phakhi.documents.stored import from_json
from phakhi.papers.editing import retitled
from phakhi.papers.models import Paper
from phakhi.papers.permissions import can_draft
from phakhi.papers.services.holding import hold, keep
from phakhi.papers.taking import taken


@transaction.atomic
def take_returned(*, acting: Acting, paper: Paper, upload: UploadedFile[Any]) -> list[Difference]:
    """Keeps the file and says what differs; nothing of the record changes yet."""
    hold(paper)
    authorise(can_draft(acting, paper))
    if paper.state != "draft":
        raise WrongState("paper_not_a_draft")
    file = keep_upload(acting=acting, upload=upload, kinds=("docx",), purpose="papers.returned")
    found = compare_docx(from_json(paper.content), path_of(file).read_bytes())
    keep(paper, returned=file)
    events.record(acting, "papers.paper.returned", paper, {"differences": len(found)})
    return found


@transaction.atomic
def accept_changes(*, acting: Acting, paper: Paper, chosen: Collection[int], seen: int) -> Paper:
    """Those of the differences that were ticked, by their places in the list."""
    hold(paper, seen)
    authorise(can_draft(acting, paper))
    if paper.state != "draft":
        raise WrongState("paper_not_a_draft")
    if paper.returned is None:
        raise BadInput("nothing_returned")
    found = compare_docx(from_json(paper.content), path_of(paper.returned).read_bytes())
    content = paper.content
    for number in sorted(set(chosen)):
        if 0 <= number < len(found):
            content = taken(content, found[number]) or content
    if content == paper.content:
        raise BadInput("nothing_to_take")
    from_json(content)
    keep(paper, title=retitled(paper.title, paper.content, content), content=content)
    events.record(acting, "papers.paper.redrafted", paper)
    return paper
