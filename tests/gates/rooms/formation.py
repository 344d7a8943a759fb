"""Networks being formed: every state, and what only the office, members or a person may read."""

from __future__ import annotations

from typing import Any

from phakhi.core import links
from phakhi.core.models import Province
from phakhi.formation.models import (
    Candidate,
    ConnectingPerson,
    DutyLine,
    Evidence,
    GroupSeat,
    ManagerChoice,
    Mission,
    NetworkActivity,
    RoleCell,
    Structure,
    ThemeGroup,
)
from phakhi.formation.services import choosing, persons
from tests.gates.forming import CHOICES, NETWORKS, PERSONS, code_of, fill, network_of, plant
from tests.gates.planting import officer, planted


def _of_asked(province: Province, state: str) -> dict[str, Any]:
    return {"code": code_of(province, state), "pk": planted(province, "public").pk}


def _of_network(province: Province, state: str) -> dict[str, Any]:
    return {"code": code_of(province, state)}


def _first(model: Any, network: str, **values: Any) -> Any:
    """The row of `network` by its mark, with the network's code."""

    def found(province: Province, state: str) -> dict[str, Any]:
        wanted = {name: value[state] for name, value in values.items()}
        row = model.objects.filter(province=province, **wanted).order_by("pk").first()
        assert row is not None, (model, state)
        return {"code": code_of(province, network), "pk": row.pk}

    return found


def _of_choice(province: Province, state: str) -> dict[str, Any]:
    choice = ManagerChoice.objects.get(network=network_of(province, state))
    return {"code": code_of(province, state), "pk": choice.pk}


def _of_candidate(province: Province, state: str) -> dict[str, Any]:
    choice = ManagerChoice.objects.get(network=network_of(province, "nominating"))
    row = choice.candidates.get(background=state)
    return {"code": code_of(province, "nominating"), "pk": row.pk}


def _of_structure(province: Province, state: str) -> dict[str, Any]:
    row = Structure.objects.filter(province=province, state=state, note__startswith="F").get()
    return {"code": row.network.public_code, "number": row.number}


def _of_body(province: Province, state: str) -> dict[str, Any]:
    row = Structure.objects.filter(province=province, state=state, note__startswith="F").get()
    return _of_structure(province, state) | {"pk": row.bodies.get().pk}


def _link(purpose: str, network: str, row: Any) -> Any:
    def token(province: Province, state: str) -> dict[str, Any]:
        made = "dead-token"
        if state == "living":
            subject = row(province)
            made = links.issue(acting=officer(province), purpose=purpose, subject=subject)
        return {"code": code_of(province, network), "token": made}

    return token


def _identified(province: Province) -> ConnectingPerson:
    return ConnectingPerson.objects.get(province=province, reason="identified")


def _nominated(province: Province) -> Candidate:
    return Candidate.objects.get(
        choice__network=network_of(province, "nominating"), background="nominated"
    )


ANSWERS = {"accepted": "accepted", "open": "proposed", "elsewhere": "accepted"}
SHOWN = {"public": True, "inside": False, "elsewhere": True}
MARKS = {state: state for state in PERSONS} | {"elsewhere": "confirmed"}
ONE = {"one": "ด่านตรวจ", "elsewhere": "ด่านตรวจ"}
NAMED = {"with_roles": "มีบทบาท", "empty": "ไม่มีบทบาท", "elsewhere": "มีบทบาท"}
FAMILIES = {
    "forming": ((*NETWORKS, "elsewhere"), _of_network),
    "forming_asked": ((*NETWORKS, "elsewhere"), _of_asked),
    "choosing": ((*CHOICES, "elsewhere"), _of_network),
    "choice": ((*CHOICES, "elsewhere"), _of_choice),
    "candidate": (("nominated", "agreed", "own", "elsewhere"), _of_candidate),
    "candidate_link": (("living", "dead"), _link(choosing.PURPOSE, "nominating", _nominated)),
    "connector": ((*PERSONS, "elsewhere"), _first(ConnectingPerson, "active", reason=MARKS)),
    "connector_link": (("living", "dead"), _link(persons.PURPOSE, "active", _identified)),
    "step_evidence": (
        ("public", "inside", "elsewhere"),
        _first(Evidence, "active", is_public=SHOWN, link=dict.fromkeys(SHOWN, "/th/")),
    ),
    "theme_group": (("one", "elsewhere"), _first(ThemeGroup, "active", name_th=ONE)),
    "group_seat": (
        ("accepted", "open", "elsewhere"),
        _first(GroupSeat, "active", proposal__state=ANSWERS, group__name_th=dict.fromkeys(
            ANSWERS, "ด่านตรวจ")),
    ),
    "structure": (("agreed", "draft", "proposed", "elsewhere"), _of_structure),
    "structure_body": (("agreed", "draft", "elsewhere"), _of_body),
    "network_activity": (
        ("with_roles", "empty", "elsewhere"),
        _first(NetworkActivity, "active", name_th=NAMED),
    ),
    "role_cell": (
        ("accepted", "open", "elsewhere"),
        _first(RoleCell, "active", proposal__state=ANSWERS, activity__name_th=dict.fromkeys(
            ANSWERS, "มีบทบาท")),
    ),
    "duty_mission": (("one", "elsewhere"), _first(Mission, "active", name_th=ONE)),
    "duty_line": (("one", "elsewhere"), _first(DutyLine, "active", mission__name_th=ONE)),
}  # fmt: skip

__all__ = ["FAMILIES", "fill", "plant"]
