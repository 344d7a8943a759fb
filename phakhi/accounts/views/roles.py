"""Who may do what in the province, seen and kept by its system administrators."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.accounts.forms.roles import GrantForm
from phakhi.accounts.models import RoleGrant
from phakhi.accounts.permissions import can_confirm_role, can_manage_roles
from phakhi.accounts.queries.consequences import of_role, role_stays_because
from phakhi.accounts.services.roles import confirm_role, grant_role, revoke_role
from phakhi.accounts.step_up import step_up_required
from phakhi.core.acting import Role
from phakhi.core.http import Request
from phakhi.core.permissions import authorise


@require_safe
def roles(request: Request) -> HttpResponse:
    acting, today = request.acting, timezone.localdate()
    authorise(acting.has(Role.ADMIN, Role.AUDITOR))
    grants = RoleGrant.objects.visible_to(acting)
    grants = grants.select_related("person", "post__organisation", "granted_by", "approved_by")
    rows = [
        {"grant": grant, "may_confirm": grant.is_pending and can_confirm_role(acting, grant)}
        for grant in grants.on(today)
    ]
    context = {"rows": rows, "may_manage": can_manage_roles(acting)}
    return render(request, "people/roles.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@step_up_required
def grant(request: Request) -> HttpResponse:
    authorise(can_manage_roles(request.acting))
    initial = {"since": timezone.localdate()}
    form = GrantForm(request.POST or None, acting=request.acting, initial=initial)
    if form.is_valid():
        data = form.cleaned_data
        holder = data.pop("post") or data["person"]
        data.pop("person")
        grant_role(acting=request.acting, to=holder, **data)
        return _done(request)
    return render(request, "people/grant_role.html", {"form": form})


@require_POST
@step_up_required
def confirm(request: Request, pk: UUID) -> HttpResponse:
    confirm_role(acting=request.acting, grant=_grant(request, pk))
    return _done(request)


@require_http_methods(["GET", "HEAD", "POST"])
@step_up_required
def revoke(request: Request, pk: UUID) -> HttpResponse:
    """The page says who loses what; the role ends only when its button is pressed."""
    grant = _grant(request, pk)
    if request.method == "POST":
        revoke_role(acting=request.acting, grant=grant)
        return _done(request)
    context = {
        "title": _("Take this role back"),
        "lead": f"{grant.get_role_display()} · {holder_of(grant)}",
        "consequences": of_role(request.acting, grant),
        "hindrance": role_stays_because(grant),
        "submit": _("Take the role back today"),
        "back_url": reverse("people:roles", args=[request.province.slug]),
    }
    return render(request, "people/confirm.html", context)


def holder_of(grant: RoleGrant) -> str:
    if grant.post:
        return f"{grant.post.title} · {grant.post.organisation.name}"
    return grant.person.name if grant.person else ""


def _grant(request: Request, pk: UUID) -> RoleGrant:
    authorise(can_manage_roles(request.acting))
    seen = RoleGrant.objects.visible_to(request.acting)
    found: RoleGrant = get_object_or_404(seen.select_related("person", "post__organisation"), pk=pk)
    return found


def _done(request: Request) -> HttpResponse:
    messages.success(request, _("Done and entered in the ledger."))
    return redirect("people:roles", province=request.province.slug)
