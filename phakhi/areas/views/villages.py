"""The registrars' page for bringing the province's villages."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.areas.forms import VillageListForm
from phakhi.areas.models import VillageList
from phakhi.areas.permissions import can_import_villages
from phakhi.areas.services import import_villages
from phakhi.areas.views.addresses import trail_to, url_of
from phakhi.areas.villages import VillageCheck, sentence_of
from phakhi.core.exports import Column, export
from phakhi.core.http import Request
from phakhi.core.permissions import authorise

_SHOWN = 200
_EXAMPLE = (("30210601", "1", "บ้านตัวอย่าง", "Ban Tua Yang", "หนองสาหร่าย", "ปากช่อง"),)
_HEADINGS = ("รหัสหมู่บ้าน", "หมู่ที่", "ชื่อหมู่บ้าน", "ชื่อภาษาอังกฤษ", "ตำบล", "อำเภอ")


@require_http_methods(["GET", "HEAD", "POST"])
def village_lists(request: Request) -> HttpResponse:
    authorise(can_import_villages(request.acting))
    form = VillageListForm(request.POST or None, request.FILES or None)
    check = _checked(request, form) if request.method == "POST" and form.is_valid() else None
    if check and check.is_clean and not _is_dry(request):
        said = _("%(new)s villages added, %(changed)s renamed, %(same)s as before.")
        messages.success(request, said % _numbers(check))
        return redirect("areas:villages", province=request.province.slug)
    return render(request, "areas/villages.html", _context(request, form, check))


@require_safe
def template(request: Request) -> HttpResponseBase:
    """An empty list with one example row; the headings are those an office expects."""
    authorise(can_import_villages(request.acting))
    columns = [Column(heading, itemgetter(at)) for at, heading in enumerate(_HEADINGS)]
    return export(_EXAMPLE, columns, "csv", f"villages-{request.province.slug}")


def _checked(request: Request, form: VillageListForm) -> VillageCheck:
    file = form.cleaned_data["file"]
    return import_villages(
        acting=request.acting,
        content=file.read(),
        source=form.cleaned_data["source"],
        file_name=file.name[:150],
        dry_run=_is_dry(request),
    )


def _is_dry(request: Request) -> bool:
    return request.POST.get("act") == "check"


def _numbers(check: VillageCheck) -> dict[str, int]:
    return {"new": len(check.new), "changed": len(check.changed), "same": check.same}


def _context(request: Request, form: VillageListForm, check: VillageCheck | None) -> dict[str, Any]:
    faults = check.faults if check else []
    return {
        "title": _("Villages of %(province)s") % {"province": request.province.name},
        "lead": _("Bring the office's village list: it is saved whole, or not at all."),
        "trail": [*trail_to(request.province), {"label": _("Villages")}],
        "form": form,
        "back_url": url_of(request.province, request.province.code),
        "check": check,
        "numbers": _numbers(check) if check else {},
        "faults": [(fault, sentence_of(fault)) for fault in faults[:_SHOWN]],
        "lists": VillageList.objects.visible_to(request.acting)[:20],
    }
