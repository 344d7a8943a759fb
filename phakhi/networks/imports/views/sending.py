"""Step 1: all spreadsheets of the office, a new one, the form to fill in."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.networks.imports.batches import start_batch
from phakhi.networks.imports.forms import UploadForm
from phakhi.networks.imports.permissions import can_import
from phakhi.networks.imports.template import template_file as filled_template
from phakhi.networks.imports.views.frame import page, place_of, steps, trail
from phakhi.networks.models import ImportBatch
from phakhi.networks.views.frame import address

PER_PAGE = 25


@require_safe
def batches(request: Request) -> HttpResponse:
    authorise(can_import(request.acting))
    found = ImportBatch.objects.visible_to(request.acting)
    return page(
        request,
        "list",
        title=_("Spreadsheets of partners"),
        lead=_("Each file the office sent in, and what became of it."),
        trail=trail(request),
        page=Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: Request) -> HttpResponse:
    authorise(can_import(request.acting))
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            batch = start_batch(acting=request.acting, upload=form.cleaned_data["file"])
            return redirect(place_of(request, batch))
        except BadInput as error:
            form.add_error("file", sentence(error))
    return page(
        request,
        "upload",
        status=400 if form.errors else 200,
        title=_("Send a spreadsheet of partners"),
        lead=_("Nothing enters the register before you have seen and repaired every row."),
        trail=trail(request, (_("New"), "")),
        form=form,
        steps=steps(request, None),
        back_url=address(request, "import_list"),
    )


@require_safe
def template_file(request: Request) -> HttpResponseBase:
    authorise(can_import(request.acting))
    return filled_template(request.province)
