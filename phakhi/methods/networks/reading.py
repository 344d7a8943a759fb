"""nodes.csv and edges.csv into a graph, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.ids import read_ids
from phakhi.methods.networks.graph import Graph
from phakhi.methods.numbers import is_weight
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable


@dataclass(frozen=True)
class Given:
    """`groups` leaves out the nodes whose cell is empty; None if nobody asked for groups."""

    graph: Graph
    groups: dict[str, str] | None


def read_network(
    nodes_file: str, edges_file: str, *, id_column: str | None = None, group: str | None = None
) -> Given:
    faults: list[Fault] = []
    nodes = read_table(nodes_file, faults)
    ids = read_ids(nodes, id_column, faults)
    groups = None if group is None else _groups(nodes, ids or {}, group, faults)
    edges = read_table(edges_file, faults)
    known = ids is not None and nodes.header and edges.header
    ties = _Ties(edges, ids or {}, nodes_file, faults).read() if known else []
    if faults:
        order = (nodes_file, edges_file)
        raise Refused(sorted(_one_a_cell(faults), key=lambda f: (order.index(f.file), f.row)))
    return Given(Graph.of((ids or {}).values(), ties), groups)


def _one_a_cell(faults: list[Fault]) -> Iterable[Fault]:
    """A name that cannot be read is not also unknown."""
    first: dict[tuple[str, int, str], Fault] = {}
    for fault in faults:
        first.setdefault((fault.file, fault.row, fault.column), fault)
    return first.values()


def _groups(table: Table, ids: dict[str, str], name: str, faults: list[Fault]) -> dict[str, str]:
    column = table.needs(name, faults)
    if column is None:
        return {}
    groups = (comparable(row.cells[column]) for row in table.rows)
    return {node: group for node, group in zip(ids.values(), groups, strict=False) if group}


@dataclass
class _Ties:
    table: Table
    ids: dict[str, str]
    nodes_file: str
    faults: list[Fault]

    def read(self) -> list[tuple[str, str]]:
        source, target = (self.table.needs(name, self.faults) for name in ("source", "target"))
        if source is None or target is None:
            return []
        return list(self._pairs(source, target))

    def _pairs(self, source: str, target: str) -> Iterator[tuple[str, str]]:
        weight, kind = self.table.column("weight"), self.table.column("type")
        seen: dict[tuple[str, str, str], int] = {}
        for row in self.table.rows:
            one, other = self._end(row, source), self._end(row, target)
            if weight is not None:
                self._check_number(row, weight)
            if one is None or other is None:
                continue
            if one == other:
                self._refuse("self_loop", row, target, value=self.ids[one])
                continue
            tie = (min(one, other), max(one, other), comparable(row.cells[kind]) if kind else "")
            if (first := seen.setdefault(tie, row.line)) != row.line:
                self._refuse("tie_twice", row, target, first=first)
            yield self.ids[one], self.ids[other]

    def _end(self, row: Row, column: str) -> str | None:
        key = comparable(row.cells[column])
        if not key:
            self._refuse("blank", row, column)
        elif key not in self.ids:
            self._refuse("unknown_node", row, column, value=row.cells[column])
        return key if key in self.ids else None

    def _check_number(self, row: Row, column: str) -> None:
        text = row.cells[column].strip()
        if text and not is_weight(text):
            self._refuse("bad_number", row, column, value=text)

    def _refuse(self, code: str, row: Row, column: str, **given: object) -> None:
        given = given | ({"nodes": self.nodes_file} if code == "unknown_node" else {})
        self.faults.append(Fault(code, self.table.file, row.line, column, given))
