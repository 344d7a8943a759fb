"""The parties' register, asked by a service of this room that has authorised already."""

from __future__ import annotations

from dataclasses import replace

from phakhi.core.acting import Acting, Role


def at_desk(acting: Acting) -> Acting:
    """Same person, same request: only the register's own question is answered in advance."""
    return replace(acting, roles=acting.roles | {Role.OFFICER})
