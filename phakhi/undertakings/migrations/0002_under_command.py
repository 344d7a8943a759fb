"""R009: the governor instructs units of the provincial administration, and nobody else.

Held by the database, so that no importer, console or later room can order a partner.
"""

from __future__ import annotations

from django.db import migrations

MAKE = """
CREATE OR REPLACE FUNCTION instruction_unit_under_command() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM networks_actor
        WHERE party_id = NEW.unit_id AND province_id = NEW.province_id
          AND sector = 'public' AND subtype = 'regional_admin'
    ) THEN
        RAISE EXCEPTION 'instruction_unit_under_command: % is not under command', NEW.unit_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$body$;
CREATE TRIGGER instruction_unit_under_command
    BEFORE INSERT OR UPDATE OF unit_id ON undertakings_instruction
    FOR EACH ROW EXECUTE FUNCTION instruction_unit_under_command();
"""
UNMAKE = """
DROP TRIGGER IF EXISTS instruction_unit_under_command ON undertakings_instruction;
DROP FUNCTION IF EXISTS instruction_unit_under_command();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("undertakings", "0001_initial"),
        ("networks", "0001_initial"),
    ]
    operations = [migrations.RunSQL(MAKE, UNMAKE)]
