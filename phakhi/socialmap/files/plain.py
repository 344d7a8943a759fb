"""Pajek (.net) and UCINET (DL): plain lists of nodes and of ties by number."""

from __future__ import annotations

from phakhi.socialmap.pictures import Picture


def pajek(picture: Picture) -> str:
    lines = [f"*Vertices {len(picture.nodes)}"]
    for number, node in enumerate(picture.nodes, start=1):
        lines.append(f'{number} "{_plain(node.name)}" {node.x:.4f} {node.y:.4f}')
    lines.append("*Edges")
    lines += [f"{line.one + 1} {line.other + 1} {line.bond + 1}" for line in picture.lines]
    return "\n".join(lines) + "\n"


def dl(picture: Picture) -> str:
    """Labels are codes: UCINET takes no spaces, and names may be the same."""
    lines = [f"dl n={len(picture.nodes)}", "format = edgelist1", "labels:"]
    lines += [node.code for node in picture.nodes]
    lines.append("data:")
    lines += [f"{line.one + 1} {line.other + 1} {line.bond + 1}" for line in picture.lines]
    return "\n".join(lines) + "\n"


def _plain(name: str) -> str:
    return " ".join(name.replace('"', "”").replace("\\", "/").split())
