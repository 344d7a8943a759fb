"""The words of a draft are changed; whoever saved in between is shown beside."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import BadInput, StaleWrite, WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.documents.stored import from_json
from phakhi.papers import services
from phakhi.papers.addresses import address_of
from phakhi.papers.editing import retitled
from phakhi.papers.forms.editing import EditForm, compared
from phakhi.papers.models import Paper
from phakhi.papers.permissions import can_draft
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.views.frame import asked


@require_http_methods(["GET", "POST"])
def edit(request: Request, pk: UUID) -> HttpResponse:
    paper = paper_or_404(request.acting, pk)
    authorise(can_draft(request.acting, paper))
    if paper.state != "draft":
        raise WrongState("paper_not_a_draft")
    form = EditForm(paper.content, sent(request))
    if not (form.is_bound and form.is_valid()):
        return _shown(request, paper, form)
    try:
        return _saved(request, paper, form)
    except BadInput as error:
        form.add_error(None, sentence(error))
        return _shown(request, paper, form)
    except StaleWrite as error:
        theirs: Paper = error.params["theirs"]
        more = compared(form, theirs.content) | {"version": theirs.version}
        return _shown(request, theirs, form, **more, status=409)


def _saved(request: Request, paper: Paper, form: EditForm) -> HttpResponse:
    content = form.edited()
    services.redraft_paper(
        acting=request.acting,
        paper=paper,
        title=retitled(paper.title, paper.content, content),
        content=from_json(content),
        seen=seen_version(request, paper.version),
    )
    return saved(request, _("Saved."), address_of(request, paper))


def _shown(request: Request, paper: Paper, form: EditForm, **more: Any) -> HttpResponse:
    return asked(
        request,
        paper,
        form,
        title=_("Change the text"),
        lead=_("People, days and items come from their own record and are changed there."),
        submit=_("Save the text"),
        template="edit.html",
        **more,
    )
