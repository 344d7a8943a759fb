"""The driving structure as a drawing: who stands under whom."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from phakhi.core.charts import Drawing
from phakhi.core.labels import label
from phakhi.formation.models import Body
from phakhi.formation.pure.diagram import Box, tree_svg
from phakhi.formation.pure.tree import in_order


def diagram_of(bodies: Sequence[Body], name: str) -> Drawing:
    by = {body.pk: body for body in bodies}
    parents = {body.pk: body.parent_id for body in bodies}
    boxes = [
        Box(by[key].name, depth, "" if by[key].kind == "other" else _kind(by[key]))
        for key, depth in in_order(list(by), parents)
    ]
    title = _("Driving structure of %(name)s") % {"name": name}
    return tree_svg(title, _("Each body stands below the one it reports to."), boxes)


def _kind(body: Body) -> str:
    kind = label("formation_body_kinds", body.kind)
    return "" if kind == body.name else kind
