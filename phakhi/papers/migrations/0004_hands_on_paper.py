"""A hand that was never asked is closed; one given on paper keeps day, scan and who entered it."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F, Q

ANSWERED = """
CREATE OR REPLACE FUNCTION papers_answer_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  open text[] := ARRAY['version', 'scan_checked_by', 'scan_checked_at', 'scan_note'];
BEGIN
  IF to_jsonb(NEW) - open IS DISTINCT FROM to_jsonb(OLD) - open THEN
    RAISE EXCEPTION 'UPDATE on an answered step is refused: a hand that was given stands'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
"""
BACK = """
CREATE OR REPLACE FUNCTION papers_answer_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'UPDATE on an answered step is refused: a hand that was given stands'
    USING ERRCODE = 'insufficient_privilege';
END $$;
"""
ENDED = """
UPDATE papers_chainstep AS step SET unasked = CASE
    WHEN EXISTS (SELECT 1 FROM papers_chainstep AS other WHERE other.paper_id = step.paper_id
      AND other.round = step.round AND other.verdict = 'returns') THEN 'returned'
    WHEN paper.state = 'withdrawn' THEN 'withdrawn' ELSE 'taken_back' END
FROM papers_paper AS paper
WHERE paper.id = step.paper_id AND step.verdict = '' AND (paper.state <> 'circulating'
  OR step.round < (SELECT max(round) FROM papers_chainstep AS last WHERE last.paper_id = paper.id));
"""
UNASKED = [
    ("taken_back", "Not asked: the paper was taken back"),
    ("returned", "Not asked: the paper was sent back before"),
    ("withdrawn", "Not asked: the paper was withdrawn"),
]


class Migration(migrations.Migration):
    dependencies = [("core", "0004_events_of_subject"), ("papers", "0003_issued_stands")]

    operations = [
        migrations.AddField(
            "chainstep",
            "unasked",
            models.CharField(blank=True, choices=UNASKED, default="", max_length=12),
            preserve_default=False,
        ),
        migrations.AddField("chainstep", "signed_on", models.DateField(blank=True, null=True)),
        migrations.AddField(
            "chainstep",
            "scan",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="core.storedfile",
            ),
        ),
        migrations.AddField("chainstep", "scan_entered_by", models.UUIDField(blank=True, null=True)),
        migrations.AddField("chainstep", "scan_checked_by", models.UUIDField(blank=True, null=True)),
        migrations.AddField(
            "chainstep", "scan_checked_at", models.DateTimeField(blank=True, null=True)
        ),
        migrations.AddField(
            "chainstep",
            "scan_note",
            models.CharField(
                blank=True, default="", max_length=500, verbose_name="what differs"
            ),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            "chainstep",
            models.CheckConstraint(
                condition=Q(unasked="")
                | Q(unasked__in=["taken_back", "returned", "withdrawn"], verdict=""),
                name="chain_step_unasked_says_nothing",
            ),
        ),
        migrations.AddConstraint(
            "chainstep",
            models.CheckConstraint(
                condition=Q(scan=None, signed_on=None, scan_entered_by=None)
                | (Q(scan__isnull=False, signed_on__isnull=False) & ~Q(verdict="")),
                name="chain_step_on_paper_is_whole",
            ),
        ),
        migrations.AddConstraint(
            "chainstep",
            models.CheckConstraint(
                condition=Q(scan_checked_by=None) | ~Q(scan_checked_by=F("scan_entered_by")),
                name="chain_step_scan_checked_by_another",
            ),
        ),
        migrations.RunSQL(ANSWERED, BACK),
        migrations.RunSQL(ENDED, migrations.RunSQL.noop),
    ]
