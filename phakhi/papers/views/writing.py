"""The office writes a letter of its own."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.documents.content import Letter, Signer
from phakhi.papers import services
from phakhi.papers.addresses import address_of
from phakhi.papers.forms.office import LetterForm
from phakhi.papers.letters import OfficeLetter
from phakhi.papers.looks import letterhead_of, office_of
from phakhi.papers.models import Paper
from phakhi.papers.offices import office_party
from phakhi.papers.views.frame import address, page, trail


@require_http_methods(["GET", "POST"])
def write(request: Request) -> HttpResponse:
    authorise(OfficeLetter().may_draft(request.acting, Paper()))
    form = LetterForm(sent(request))
    if form.is_bound and form.is_valid():
        paper = services.draft_paper(
            acting=request.acting,
            kind="letter",
            title=form.cleaned_data["subject"],
            content=_letter(request, form),
            subject=office_party(request.acting),
        )
        return saved(
            request, _("Drafted. Look at it, then send it on."), address_of(request, paper)
        )
    title = _("Write a letter")
    return page(
        request,
        "act.html",
        title=title,
        lead=_("The head, the day and the signature come by themselves."),
        trail=trail(request, (title, "")),
        form=form,
        submit=_("Draft this letter"),
        back_url=address(request, "index"),
    )


def _letter(request: Request, form: LetterForm) -> Letter:
    head = letterhead_of(request.province)
    return Letter(
        number="",
        office=office_of(request.province),
        address=head.address,
        on=None,
        subject=form.cleaned_data["subject"],
        to=form.cleaned_data["to"],
        references=(),
        enclosures=form.enclosed,
        paragraphs=form.texts,
        closing="ขอแสดงความนับถือ",
        signer=Signer("", f"ผู้ว่าราชการจังหวัด{request.province.name_th}"),
        owner=office_of(request.province),
        phone=head.phone,
    )
