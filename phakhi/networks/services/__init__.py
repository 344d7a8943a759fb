from __future__ import annotations

from phakhi.networks.services.contacts import add_actor_contact, drop_actor_contact
from phakhi.networks.services.entering import create_actor, update_actor
from phakhi.networks.services.life import (
    end_actor,
    reject_actor,
    resume_actor,
    submit_actor,
    suspend_actor,
    verify_actor,
    verify_actors,
)
from phakhi.networks.services.merging import merge_actors
from phakhi.networks.services.naming import rename_actor
from phakhi.networks.services.paper import enter_from_paper, second_check
from phakhi.networks.services.registration import continue_registration, submit_registration
from phakhi.networks.services.work import add_work, edit_work, remove_work

__all__ = [
    "add_actor_contact",
    "add_work",
    "continue_registration",
    "create_actor",
    "drop_actor_contact",
    "edit_work",
    "end_actor",
    "enter_from_paper",
    "merge_actors",
    "reject_actor",
    "remove_work",
    "rename_actor",
    "resume_actor",
    "second_check",
    "submit_actor",
    "submit_registration",
    "suspend_actor",
    "update_actor",
    "verify_actor",
    "verify_actors",
]
