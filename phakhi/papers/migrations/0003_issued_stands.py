"""What is issued is never rewritten, and an answer that was given stands: held by the database."""

from __future__ import annotations

from django.db import migrations

ISSUED = """
CREATE OR REPLACE FUNCTION papers_issued_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  open text[] := ARRAY['version', 'is_public', 'scan_checked_by', 'scan_checked_at', 'scan_note'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'DELETE on an issued paper is refused' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF to_jsonb(NEW) - open IS DISTINCT FROM to_jsonb(OLD) - open THEN
    RAISE EXCEPTION 'UPDATE on an issued paper is refused: it stands as it was signed'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER papers_issued_stands BEFORE UPDATE OR DELETE ON papers_paper
  FOR EACH ROW WHEN (OLD.state = 'issued') EXECUTE FUNCTION papers_issued_stands();

CREATE OR REPLACE FUNCTION papers_answer_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'UPDATE on an answered step is refused: a hand that was given stands'
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER papers_answer_stands BEFORE UPDATE ON papers_chainstep
  FOR EACH ROW WHEN (OLD.verdict <> '' AND OLD IS DISTINCT FROM NEW)
  EXECUTE FUNCTION papers_answer_stands();
"""
BACK = """
DROP TRIGGER IF EXISTS papers_issued_stands ON papers_paper;
DROP FUNCTION IF EXISTS papers_issued_stands;
DROP TRIGGER IF EXISTS papers_answer_stands ON papers_chainstep;
DROP FUNCTION IF EXISTS papers_answer_stands;
"""


class Migration(migrations.Migration):
    dependencies = [("papers", "0002_hands_and_heads")]

    operations = [migrations.RunSQL(ISSUED, BACK)]
