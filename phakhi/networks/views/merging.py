"""Two entries of one body: found, laid side by side, made one."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.core.thai import normalise
from phakhi.networks import services
from phakhi.networks.forms.merging import MergeForm
from phakhi.networks.permissions import can_merge_actors
from phakhi.networks.queries.duplicates import duplicates_of
from phakhi.networks.queries.worklist import Asked, worklist
from phakhi.networks.views.frame import address, find_actor, page, trail


@require_safe
def candidates(request: Request, code: str) -> HttpResponse:
    """Likely doubles first; any other entry can be searched for."""
    actor = find_actor(request, code)
    authorise(can_merge_actors(request.acting, actor))
    text = normalise(request.GET.get("q", ""))[:100].strip()
    others = worklist(request.acting, Asked(text=text)).exclude(pk=actor.pk)
    found = list(others[:20]) if text else []
    return page(
        request,
        "merge/candidates.html",
        title=_("Merge with another entry"),
        kind=actor.party.name,
        lead=_("Choose the entry that means the same body. Nothing happens yet."),
        trail=_trail(request, actor, _("Merge")),
        actor=actor,
        twins=duplicates_of(request.acting, actor),
        text=text,
        found=found,
    )


@require_http_methods(["GET", "POST"])
def merge(request: Request, code: str, other: str) -> HttpResponse:
    kept, absorbed = find_actor(request, code), find_actor(request, other)
    authorise(can_merge_actors(request.acting, kept, absorbed))
    if kept.pk == absorbed.pk:
        return redirect(address(request, "duplicates", code=code))
    form = MergeForm(kept, absorbed, sent(request))
    if form.is_bound and form.is_valid():
        services.merge_actors(
            acting=request.acting,
            kept=kept,
            absorbed=absorbed,
            choices=form.choices,
            reason=form.cleaned_data["reason"],
            seen=form.seen,
        )
        url = address(request, "actor", code=kept.public_code)
        return saved(request, _("Merged. The old address leads here."), url)
    return page(
        request,
        "merge/merge.html",
        title=_("Make one entry out of two"),
        lead=_("Choose for each line what stands. Activities, resources and contacts all stay."),
        trail=_trail(request, kept, _("Merge")),
        kept=kept,
        absorbed=absorbed,
        form=form,
        swap_url=address(request, "merge", code=absorbed.public_code, other=kept.public_code),
        submit=_("Make these two one entry"),
        back_url=address(request, "duplicates", code=kept.public_code),
    )


def _trail(request: Request, actor: Any, here: str) -> list[dict[str, Any]]:
    url = address(request, "actor", code=actor.public_code)
    return trail(request, (actor.party.name, url), (here, ""))
