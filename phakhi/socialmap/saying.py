"""What one sees, in sentences that can be read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from phakhi.core.labels import label
from phakhi.core.thai import format_date
from phakhi.socialmap.clusters import APART
from phakhi.socialmap.pictures import Node, Picture
from phakhi.socialmap.questions import Question


def say(picture: Picture, question: Question, province: str) -> str:
    return " ".join(_sentences(picture, question, province))


def _sentences(picture: Picture, question: Question, province: str) -> Iterator[str]:
    numbers = {"partners": f"{picture.partners:,}", "pairs": f"{picture.pairs:,}"}
    if not question.is_today:
        day = format_date(question.on, lang=get_language() or "th", style="full")
        yield _("As it was on %(day)s.") % {"day": day}
    if question.is_whole:
        whole = _("%(province)s: %(partners)s partners, %(pairs)s ties between them.")
        yield whole % {"province": province, **numbers}
    else:
        yield _("What you asked for: %(partners)s partners, %(pairs)s ties between them.") % numbers
    if picture.is_clustered:
        many = _("Drawn in %(count)s groups: choose one to open it.")
        yield many % {"count": f"{len(picture.nodes):,}"}
    else:
        yield from _who_stands_out(picture)


def _who_stands_out(picture: Picture) -> Iterator[str]:
    """Organisations and groups only: persons are not ranked."""
    if top := picture.most_connected():
        said = _("Tied to the most others: %(name)s (%(count)s partners).")
        yield said % {"name": top.name, "count": f"{top.ties:,}"}
    if alone := sum(not node.ties for node in picture.nodes):
        yield _("No tie is recorded yet for: %(count)s partners.") % {"count": f"{alone:,}"}


def named(picture: Picture, areas: Mapping[str, str]) -> Picture:
    """Clusters get the words of the page; single partners have their names already."""
    if not picture.is_clustered:
        return picture
    nodes = tuple(replace(node, name=_cluster(node, areas)) for node in picture.nodes)
    return replace(picture, nodes=nodes)


def _cluster(node: Node, areas: Mapping[str, str]) -> str:
    area = areas.get(node.area, "")
    if node.code.startswith(APART):
        is_one = node.code == APART or not area
        return _("Few ties") if is_one else _("Few ties: %(area)s") % {"area": area}
    sector = label("sectors", node.sector)
    if node.name:
        return _("Around %(name)s") % {"name": node.name}
    return " · ".join(filter(None, [sector, area]))


def spoken(node: Node) -> str:
    """For who hears the map instead of seeing it."""
    if node.level == "cluster":
        words = {"name": node.name, "count": f"{node.size:,}"}
        return _("%(name)s: %(count)s partners") % words
    if node.is_person:
        return node.name
    return _("%(name)s: tied to %(count)s") % {"name": node.name, "count": f"{node.ties:,}"}
