"""A signed order is never rewritten: the database refuses, whoever asks."""

from __future__ import annotations

from django.db import migrations

FORWARD = """
CREATE OR REPLACE FUNCTION appointments_signed_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('drafted', 'withdrawn') THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  IF TG_OP = 'DELETE' OR ROW(OLD.kind, OLD.body_id, OLD.title, OLD.reason, OLD.basis, OLD.duties,
      OLD.effective_on, OLD.expires_on, OLD.replaces_id, OLD.number_text, OLD.signed_on)
    IS DISTINCT FROM ROW(NEW.kind, NEW.body_id, NEW.title, NEW.reason, NEW.basis, NEW.duties,
      NEW.effective_on, NEW.expires_on, NEW.replaces_id, NEW.number_text, NEW.signed_on)
    OR (OLD.paper_id IS NOT NULL AND OLD.paper_id IS DISTINCT FROM NEW.paper_id)
  THEN
    RAISE EXCEPTION 'order_signed_stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointments_signed_stands BEFORE UPDATE OR DELETE
  ON appointments_appointmentorder FOR EACH ROW EXECUTE FUNCTION appointments_signed_stands();

CREATE OR REPLACE FUNCTION appointments_signed_line_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  now_in text;
BEGIN
  SELECT state INTO now_in FROM appointments_appointmentorder
    WHERE id = COALESCE(NEW.order_id, OLD.order_id);
  IF now_in IS NULL OR now_in IN ('drafted', 'withdrawn') THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  IF TG_OP <> 'UPDATE' OR ROW(OLD.order_id, OLD.place, OLD.act, OLD.seat_id, OLD.until,
      OLD.printed_post, OLD.printed_seat)
    IS DISTINCT FROM ROW(NEW.order_id, NEW.place, NEW.act, NEW.seat_id, NEW.until,
      NEW.printed_post, NEW.printed_seat)
    OR (OLD.printed_name IS DISTINCT FROM NEW.printed_name AND NEW.printed_name <> '')
  THEN
    RAISE EXCEPTION 'order_signed_stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointments_signed_line_stands BEFORE INSERT OR UPDATE OR DELETE
  ON appointments_orderline FOR EACH ROW EXECUTE FUNCTION appointments_signed_line_stands();
"""
BACK = """
DROP TRIGGER appointments_signed_line_stands ON appointments_orderline;
DROP FUNCTION appointments_signed_line_stands();
DROP TRIGGER appointments_signed_stands ON appointments_appointmentorder;
DROP FUNCTION appointments_signed_stands();
"""


class Migration(migrations.Migration):
    dependencies = [("appointments", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
