"""Posts of the province's organisations and the terms in which persons hold them."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.accounts.forms.posts import EndForm, PersonForm, PostForm, TermForm
from phakhi.accounts.queries.consequences import of_term
from phakhi.core.acting import Role
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party, PartyKind, Post, PostTerm
from phakhi.parties.permissions import can_keep_posts, can_register_party
from phakhi.parties.queries import search_parties
from phakhi.parties.services import add_post, end_term, give_post, register_party

PER_PAGE = 50


@require_safe
def organisations(request: Request) -> HttpResponse:
    authorise(request.acting.is_staff)
    found = Party.objects.visible_to(request.acting).current().exclude(kind=PartyKind.PERSON)
    query = request.GET.get("q", "")[:100]
    page = Paginator(search_parties(found, query), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "people/organisations.html", {"page": page, "query": query})


@require_safe
def posts(request: Request, pk: UUID) -> HttpResponse:
    authorise(request.acting.is_staff)
    organisation = organisation_of(request, pk)
    today = timezone.localdate()
    held = PostTerm.objects.visible_to(request.acting).filter(post__organisation=organisation)
    terms = held.select_related("person", "post")
    context = {
        "organisation": organisation,
        "posts": [(p, [t for t in terms if t.post_id == p.pk]) for p in organisation.posts.all()],
        "delegates": organisation.represented_by.on(today).select_related("person"),
        "today": today,
        "may_keep": can_keep_posts(request.acting, organisation),
    }
    return render(request, "people/posts.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_post(request: Request, pk: UUID) -> HttpResponse:
    organisation = organisation_of(request, pk)
    authorise(can_keep_posts(request.acting, organisation))
    form = PostForm(request.POST or None)
    if form.is_valid():
        add_post(acting=request.acting, organisation=organisation, **form.cleaned_data)
        return _back(request, organisation)
    context = {"form": form, "organisation": organisation}
    return render(request, "people/new_post.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_term(request: Request, pk: UUID) -> HttpResponse:
    visible = Post.objects.visible_to(request.acting).select_related("organisation")
    post = get_object_or_404(visible, pk=pk)
    authorise(can_keep_posts(request.acting, post.organisation))
    form = TermForm(request.POST or None, acting=request.acting)
    if form.is_valid():
        give_post(acting=request.acting, post=post, **form.cleaned_data)
        return _back(request, post.organisation)
    return render(request, "people/new_term.html", {"form": form, "post": post})


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: Request, pk: UUID) -> HttpResponse:
    visible = PostTerm.objects.visible_to(request.acting)
    term = get_object_or_404(visible.select_related("post__organisation", "person"), pk=pk)
    organisation = term.post.organisation
    authorise(can_keep_posts(request.acting, organisation))
    form = EndForm(request.POST or None)
    if form.is_valid():
        end_term(acting=request.acting, term=term, until=form.cleaned_data["until"])
        return _back(request, organisation)
    context = {
        "title": _("End this term"),
        "lead": f"{term.person.name} · {term.post.title}",
        "form": form,
        "consequences": of_term(term),
        "submit": _("End the term on this day"),
        "back_url": reverse("people:posts", args=[request.province.slug, organisation.pk]),
        "organisation": organisation,
    }
    return render(request, "people/confirm.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_person(request: Request) -> HttpResponse:
    authorise(can_register_party(request.acting))
    form = PersonForm(request.POST or None)
    if form.is_valid():
        register_party(acting=request.acting, kind=PartyKind.PERSON, **form.cleaned_data)
        return redirect("people:home", province=request.province.slug)
    return render(request, "people/new_person.html", {"form": form})


@require_safe
def home(request: Request) -> HttpResponse:
    authorise(request.acting.is_staff)
    acting = request.acting
    context = {
        "may_register": can_register_party(acting),
        "keeps_requests": acting.has(*Role.REGISTRARS, Role.AUDITOR),
        "sees_roles": acting.has(Role.ADMIN, Role.AUDITOR),
    }
    return render(request, "people/home.html", context)


def organisation_of(request: Request, pk: UUID) -> Party:
    visible = Party.objects.visible_to(request.acting).current()
    organisation: Party = get_object_or_404(visible.exclude(kind=PartyKind.PERSON), pk=pk)
    return organisation


def _back(request: Request, organisation: Party) -> HttpResponse:
    return redirect("people:posts", province=request.province.slug, pk=organisation.pk)
