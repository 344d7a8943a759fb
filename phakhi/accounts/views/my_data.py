"""My data: see it, take it along, ask for its correction or erasure."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.accounts.forms.subjects import OwnRequestForm
from phakhi.accounts.models import RequestChannel, SubjectRequest
from phakhi.accounts.services.subjects import enter_request, export_subject
from phakhi.accounts.step_up import proved_lately
from phakhi.accounts.views.own import own_acting, with_person
from phakhi.core import events
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@with_person
def my_data(request: Any) -> HttpResponse:
    acting, person = own_acting(request), request.user.person
    form = OwnRequestForm(request.POST or None)
    if form.is_valid():
        enter_request(
            acting=acting,
            channel=RequestChannel.WEB,
            requester=person.name,
            received_on=timezone.localdate(),
            person=person,
            **form.cleaned_data,
        )
        messages.success(request, _("Your request has been received. It is answered in 30 days."))
        return redirect("accounts:my_data")
    asked = SubjectRequest.objects.visible_to(acting).filter(person=person)
    return render(request, "accounts/my_data.html", {"form": form, "asked": asked})


@require_POST
@login_required
@with_person
def download(request: Any) -> HttpResponse:
    """Only soon after it was proved who asks (trust.md §5: export links)."""
    if not proved_lately(request):
        return _ask_again(request)
    person = request.user.person
    events.record(own_acting(request), "accounts.data_exported", person)
    return zip_answer(person)


def _ask_again(request: Any) -> HttpResponse:
    """Whoever comes through a provider proves it there, by signing in anew."""
    authorise(bool(get_adapter().get_reauthentication_methods(request.user)), "sign_in_again")
    page = urlencode({"next": reverse("accounts:my_data")})
    return redirect(f"{reverse('account_reauthenticate')}?{page}")


def zip_answer(person: Party) -> HttpResponse:
    answer = HttpResponse(zipped(export_subject(person)), content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="my-data.zip"'
    return answer


def zipped(records: dict[str, Any]) -> bytes:
    """One JSON file per room (machine-readable, PDPA s.31)."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for room, rows in records.items():
            text = json.dumps(rows, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
            archive.writestr(f"{room}.json", text)
    return packed.getvalue()
