"""The public ledger: what was done, and how anybody can check that it still stands."""

from __future__ import annotations

import io
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.ledger.acts import facts_of, words_of
from phakhi.ledger.bundles import LARGEST, VERIFIER, write_bundle
from phakhi.ledger.growth import tree_size
from phakhi.ledger.models import Checkpoint, LedgerEntry
from phakhi.ledger.naming import subjects_of
from phakhi.ledger.proofs import proof_of
from phakhi.ledger.queries import NewestFirst, entries_about, entries_between

PER_PAGE = 50


@require_safe
def home(request: Request) -> HttpResponse:
    entries = NewestFirst(request.acting)
    page: Page[LedgerEntry] = Paginator(entries, PER_PAGE).get_page(request.GET.get("page"))
    checkpoint = Checkpoint.objects.visible_to(request.acting).latest_of(request.province)
    about = subjects_of(request.acting, page.object_list)
    context = {
        "title": _("The checkable ledger"),
        "lead": _(
            "Every official act of the province's network stands here in order. Nobody can "
            "change or take out an entry without everybody being able to see it."
        ),
        "trail": [{"label": _("The checkable ledger")}],
        "page": page,
        "rows": [(entry, words_of(entry.act), about[entry.pk]) for entry in page.object_list],
        "size": entries.size,
        "latest": checkpoint,
        "root": bytes(checkpoint.root).hex() if checkpoint else "",
        "first": _first_of_latest(entries.size),
        "most": LARGEST,
    }
    return render(request, "ledger/home.html", context)


@require_safe
def entry_page(request: Request, number: int) -> HttpResponse:
    entry = _entry(request, number)
    proof = proof_of(entry)
    home_url = reverse("ledger:home", kwargs={"province": request.province.slug})
    context = {
        "title": _("Entry %(number)s: %(act)s") % {"number": number, "act": words_of(entry.act)},
        "trail": [{"label": _("The checkable ledger"), "url": home_url}, {"label": number}],
        "entry": entry,
        "content": entry.content,
        "about": subjects_of(request.acting, [entry])[entry.pk],
        "facts": facts_of(entry.content),
        "proof": proof,
    }
    return render(request, "ledger/entry.html", context)


@require_safe
def proof_json(request: Request, number: int) -> JsonResponse:
    return JsonResponse(proof_of(_entry(request, number)).as_json())


@require_safe
def checkpoint_text(request: Request) -> HttpResponse:
    """The latest signed note, byte for byte as it was signed."""
    latest = Checkpoint.objects.visible_to(request.acting).latest_of(request.province)
    if latest is None:
        raise Http404
    return HttpResponse(latest.note, content_type="text/plain; charset=utf-8")


@require_safe
def bundle_zip(request: Request) -> FileResponse:
    target = io.BytesIO()
    kept = _number(request, "kept") or 0
    write_bundle(target, acting=request.acting, entries=_chosen(request), kept_size=kept)
    target.seek(0)
    name = f"ledger-{request.province.slug}.zip"
    return FileResponse(target, as_attachment=True, filename=name)


@require_safe
def verifier(_request: Request) -> FileResponse:
    return FileResponse(VERIFIER.open("rb"), as_attachment=True, filename="verify.py")


def _entry(request: Request, number: int) -> LedgerEntry:
    entries = LedgerEntry.objects.visible_to(request.acting)
    entry: LedgerEntry = get_object_or_404(entries, index=number - 1)
    return entry


def _chosen(request: Request) -> QuerySet[LedgerEntry]:
    if about := request.GET.get("about"):
        try:
            return entries_about(request.acting, UUID(about))
        except ValueError:
            raise BadInput from None
    first, last = _number(request, "first"), _number(request, "last")
    if first is None and last is None:
        first = _first_of_latest(tree_size(request.province.pk))
    return entries_between(request.acting, first or 1, last)


def _first_of_latest(size: int) -> int:
    """Unless asked otherwise a bundle holds the newest entries."""
    return max(1, size - LARGEST + 1)


def _number(request: Request, name: str) -> int | None:
    """At most as large as an index can be; anything else was not written by our pages."""
    text = request.GET.get(name, "")
    if text and not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise BadInput
    return int(text) if text else None
