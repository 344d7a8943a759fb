"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from phakhi.core.registry import SUBJECT_RECORDS
from phakhi.surveys.personal_data import SurveyRecords, audit_surveys, declare_surveys


def register_all() -> None:
    declare_surveys()
    audit_surveys()
    SUBJECT_RECORDS.register("surveys", SurveyRecords())
