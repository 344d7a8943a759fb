from __future__ import annotations

import pytest
from django.db import connection

from phakhi.core.models import Province
from phakhi.core.statistics import count_rows
from tests.factories import make_province

pytestmark = pytest.mark.django_db


def test_the_planner_learns_of_rows_that_are_not_committed() -> None:
    make_province()
    make_province("56")
    count_rows("core")
    assert _believed(Province) == 2


def _believed(model: type[Province]) -> float:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = %s", [model._meta.db_table])
        return float(cursor.fetchone()[0])
