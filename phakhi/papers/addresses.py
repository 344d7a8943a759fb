"""Where a paper is found, and where the thing it is about."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from phakhi.core.models import Province
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.models import Paper


def address_of(of: Any, paper: Paper) -> str:
    """The paper's own page; `of` is a request or the province."""
    province: Province = getattr(of, "province", of)
    return reverse("papers:paper", kwargs={"province": province.slug, "pk": paper.pk})


def address_of_thing(of: Any, paper: Paper) -> str:
    """The page of what the paper is about, as its room says it."""
    province: Province = getattr(of, "province", of)
    home = reverse("portal:home", kwargs={"province": province.slug})
    return home + PAPER_KINDS[paper.kind].address(paper).lstrip("/")


def links_of(of: Any, paper: Paper) -> dict[str, str]:
    """The paper's files, by name."""
    province: Province = getattr(of, "province", of)
    kwargs = {"province": province.slug, "pk": paper.pk}
    return {name: reverse(f"papers:{name}", kwargs=kwargs) for name in ("pdf", "docx", "text")}
