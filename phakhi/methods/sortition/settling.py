"""Before any lottery: panels exist, or quotas give way as allowed, or it ends here with reasons."""

from __future__ import annotations

from phakhi.methods.faults import Unsolvable
from phakhi.methods.sentences import Language
from phakhi.methods.sortition.easing import eased
from phakhi.methods.sortition.explaining import explained, way_told
from phakhi.methods.sortition.feasibility import examine
from phakhi.methods.sortition.folders import write_folder
from phakhi.methods.sortition.reading import Files, Given
from phakhi.methods.sortition.recording import changes, recorded
from phakhi.methods.sortition.results import FILES
from phakhi.methods.sortition.saying import warn
from phakhi.methods.sortition.types import Types, aggregate
from phakhi.methods.writing import as_json

Changes = list[dict[str, object]]


def settled(
    given: Given, files: Files, language: Language, *, relax: bool, out: str | None = None
) -> tuple[Given, Types, Changes]:
    """With infeasible.json in the folder, if there is one, instead of older results."""
    types = aggregate(given.problem)
    trouble = examine(given.problem, types)
    if trouble is None:
        return given, types, []
    told = explained(trouble, given, files.quotas, files.pool)
    way = trouble.ways_out[0] if trouble.ways_out else None
    if relax and way is not None and way.relaxation.within:
        warn(way_told(trouble, given, files.quotas, files.pool), language)
        easier = eased(given, way.relaxation)
        return easier, aggregate(easier.problem), changes(given.problem, way)
    if out is not None:
        record = as_json(recorded(trouble, given, told))
        write_folder(out, dict.fromkeys(FILES) | {"infeasible.json": record})
    raise Unsolvable(told)
