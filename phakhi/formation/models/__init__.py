from __future__ import annotations

from phakhi.formation.models.choosing import Assessor, Candidate, Conflict, ManagerChoice, Score
from phakhi.formation.models.groups import GroupSeat, SeatRole, ThemeGroup
from phakhi.formation.models.persons import ConnectingPerson, Connection
from phakhi.formation.models.roles import DutyLine, Mission, NetworkActivity, RoleCell
from phakhi.formation.models.steps import CompositionRule, Evidence, Step
from phakhi.formation.models.structures import Body, Stance, Structure, Voice

__all__ = [
    "Assessor",
    "Body",
    "Candidate",
    "CompositionRule",
    "Conflict",
    "ConnectingPerson",
    "Connection",
    "DutyLine",
    "Evidence",
    "GroupSeat",
    "ManagerChoice",
    "Mission",
    "NetworkActivity",
    "RoleCell",
    "Score",
    "SeatRole",
    "Stance",
    "Step",
    "Structure",
    "ThemeGroup",
    "Voice",
]
