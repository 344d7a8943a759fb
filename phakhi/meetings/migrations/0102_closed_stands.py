"""What was resolved and approved stands: the database refuses to change it, whoever asks."""

from django.db import migrations

SQL = """
CREATE FUNCTION meetings_refuse(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', what USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION meetings_vote_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE resolution uuid := COALESCE(NEW.resolution_id, OLD.resolution_id);
BEGIN
  IF EXISTS (SELECT 1 FROM meetings_resolution r WHERE r.id = resolution AND r.closed_at IS NOT NULL)
  THEN
    PERFORM meetings_refuse('the resolution is closed: its votes stand');
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE FUNCTION meetings_resolution_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    PERFORM meetings_refuse('the resolution is closed: it stands');
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE FUNCTION meetings_minutes_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'approved' AND (TG_OP = 'DELETE' OR
     to_jsonb(NEW) - ARRAY['paper_id', 'published_at', 'version']
     IS DISTINCT FROM to_jsonb(OLD) - ARRAY['paper_id', 'published_at', 'version']) THEN
    PERFORM meetings_refuse('the minutes are approved: they stand');
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE FUNCTION meetings_minute_text_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE minutes uuid := COALESCE(NEW.minutes_id, OLD.minutes_id);
BEGIN
  IF EXISTS (SELECT 1 FROM meetings_minutes m WHERE m.id = minutes AND m.state = 'approved')
     AND (TG_OP <> 'UPDATE' OR to_jsonb(NEW) - ARRAY['hidden_because', 'version']
          IS DISTINCT FROM to_jsonb(OLD) - ARRAY['hidden_because', 'version']) THEN
    PERFORM meetings_refuse('the minutes are approved: they stand');
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;

CREATE TRIGGER vote_stands BEFORE INSERT OR UPDATE OR DELETE ON meetings_vote
  FOR EACH ROW EXECUTE FUNCTION meetings_vote_stands();
CREATE TRIGGER resolution_stands BEFORE UPDATE OR DELETE ON meetings_resolution
  FOR EACH ROW EXECUTE FUNCTION meetings_resolution_stands();
CREATE TRIGGER minutes_stand BEFORE UPDATE OR DELETE ON meetings_minutes
  FOR EACH ROW EXECUTE FUNCTION meetings_minutes_stand();
CREATE TRIGGER minute_text_stands BEFORE INSERT OR UPDATE OR DELETE ON meetings_minutetext
  FOR EACH ROW EXECUTE FUNCTION meetings_minute_text_stands();
"""
UNDO = """
DROP TRIGGER minute_text_stands ON meetings_minutetext;
DROP TRIGGER minutes_stand ON meetings_minutes;
DROP TRIGGER resolution_stands ON meetings_resolution;
DROP TRIGGER vote_stands ON meetings_vote;
DROP FUNCTION meetings_minute_text_stands();
DROP FUNCTION meetings_minutes_stand();
DROP FUNCTION meetings_resolution_stands();
DROP FUNCTION meetings_vote_stands();
DROP FUNCTION meetings_refuse(text);
"""


class Migration(migrations.Migration):
    dependencies = [("meetings", "0101_sitting")]

    operations = [migrations.RunSQL(SQL, UNDO)]
