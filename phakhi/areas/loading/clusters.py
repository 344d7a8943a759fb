"""The 18 groups of provinces for integrated administration, as arranged in พ.ศ. 2560.

Written from general knowledge; Bangkok is in none. The first member holds the operation centre.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Cluster(NamedTuple):
    code: str
    name_th: str
    name_en: str
    members: tuple[str, ...]


def _cluster(code: str, name_th: str, name_en: str, members: str) -> Cluster:
    return Cluster(code, name_th, name_en, tuple(members.split()))


CLUSTERS: Final = (
    _cluster("C01", "ภาคกลางตอนบน", "Upper Central", "14 15 16 17 18 19"),
    _cluster("C02", "ภาคกลางปริมณฑล", "Central Vicinity", "73 11 12 13"),
    _cluster("C03", "ภาคกลางตอนล่าง 1", "Lower Central 1", "70 71 72"),
    _cluster("C04", "ภาคกลางตอนล่าง 2", "Lower Central 2", "76 74 75 77"),
    _cluster("C05", "ภาคใต้ฝั่งอ่าวไทย", "Gulf Coast South", "84 80 86 90 93"),
    _cluster("C06", "ภาคใต้ฝั่งอันดามัน", "Andaman Coast South", "83 81 82 85 91 92"),
    _cluster("C07", "ภาคใต้ชายแดน", "Border South", "95 94 96"),
    _cluster("C08", "ภาคตะวันออก 1", "East 1", "20 21 24"),
    _cluster("C09", "ภาคตะวันออก 2", "East 2", "25 22 23 26 27"),
    _cluster("C10", "ภาคตะวันออกเฉียงเหนือตอนบน 1", "Upper Northeast 1", "41 38 39 42 43"),
    _cluster("C11", "ภาคตะวันออกเฉียงเหนือตอนบน 2", "Upper Northeast 2", "47 48 49"),
    _cluster("C12", "ภาคตะวันออกเฉียงเหนือตอนกลาง", "Middle Northeast", "40 44 45 46"),
    _cluster("C13", "ภาคตะวันออกเฉียงเหนือตอนล่าง 1", "Lower Northeast 1", "30 31 32 36"),
    _cluster("C14", "ภาคตะวันออกเฉียงเหนือตอนล่าง 2", "Lower Northeast 2", "34 33 35 37"),
    _cluster("C15", "ภาคเหนือตอนบน 1", "Upper North 1", "50 51 52 58"),
    _cluster("C16", "ภาคเหนือตอนบน 2", "Upper North 2", "57 54 55 56"),
    _cluster("C17", "ภาคเหนือตอนล่าง 1", "Lower North 1", "65 53 63 64 67"),
    _cluster("C18", "ภาคเหนือตอนล่าง 2", "Lower North 2", "60 61 62 66"),
)
CLUSTER_OF: Final = {member: cluster.code for cluster in CLUSTERS for member in cluster.members}
