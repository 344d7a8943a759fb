"""From the link, on a phone, without an account: the nominee's answer, the agency's names."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.forms.answers import AnswerForm
from phakhi.appointments.forms.names import NamesForm
from phakhi.appointments.models import NamesRequest, Nomination, Via
from phakhi.appointments.services.answering import NOMINEE
from phakhi.appointments.services.asking import AGENCY
from phakhi.appointments.views.frame import PERSONS, page
from phakhi.appointments.views.names import names_page
from phakhi.appointments.views.nominations import answer_page
from phakhi.core import links
from phakhi.core.acting import Acting
from phakhi.core.http import Request
from phakhi.core.pages import sent


@never_cache
@require_http_methods(["GET", "POST"])
def nominee(request: Request, token: str) -> HttpResponse:
    link = links.look_at(token, purpose=NOMINEE, province=request.province)
    row = Nomination.objects.select_related(*PERSONS).get(pk=link.subject_id)
    if row.state != "asked":
        raise links.DeadLink
    form = AnswerForm(sent(request))
    if form.is_bound and form.is_valid():
        with transaction.atomic():
            links.redeem(token, purpose=NOMINEE, province=request.province)
            services.answer_nomination(
                acting=as_nominee(request.acting, row), nomination=row, via=Via.LINK, **form.said()
            )
        return page(request, "thanks.html", title=_("Thank you"), body=row.body)
    return answer_page(
        request, row, form, back="", template="answer_link.html", works_until=link.expires_at
    )


def as_nominee(acting: Acting, row: Nomination) -> Acting:
    """Whoever holds the link speaks for this nominee, and for nobody else."""
    organisation = row.post.organisation_id if row.post else row.party_id
    speaks_for = frozenset({organisation}) if organisation and not row.person_id else frozenset()
    person = row.person_id or acting.person_id or row.pk
    return replace(acting, person_id=person, roles=frozenset(), party_ids=speaks_for)


@never_cache
@require_http_methods(["GET", "POST"])
def agency(request: Request, token: str) -> HttpResponse:
    link = links.look_at(token, purpose=AGENCY, province=request.province)
    asked = NamesRequest.objects.select_related("party", "body__province").get(pk=link.subject_id)
    if asked.state != "sent":
        raise links.DeadLink
    form = NamesForm(asked, sent(request))
    if form.is_bound and form.is_valid():
        acting = replace(request.acting, roles=frozenset(), party_ids=frozenset({asked.party_id}))
        with transaction.atomic():
            links.redeem(token, purpose=AGENCY, province=request.province)
            services.answer_names(
                acting=acting,
                request=asked,
                names=form.names(),
                speaker=form.cleaned_data["speaker"],
                via=Via.LINK,
            )
        return page(request, "thanks.html", title=_("Thank you"), body=asked.body)
    return names_page(request, asked, form, back="", template="names_link.html")
