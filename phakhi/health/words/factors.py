"""The dumbbells of the nine factors."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from phakhi.core.charts import Drawing
from phakhi.health.drawing.dumbbell import Dumbbell, DumbbellChart, dumbbells_svg
from phakhi.health.queries.factors import FactorLine
from phakhi.health.words.figures import percent


def chart_of(lines: Sequence[FactorLine]) -> Drawing:
    rows = [
        Dumbbell(
            f"{line.factor.number}. {line.factor.name}",
            line.belief,
            line.evidence,
            percent(line.belief),
            percent(line.evidence),
        )
        for line in lines
    ]
    return dumbbells_svg(DumbbellChart(_("Belief and evidence of the nine factors"), "", rows))
