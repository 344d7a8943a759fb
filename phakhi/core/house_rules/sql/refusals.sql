-- Append-only tables refuse even their owner. Only a session that sets phakhi.may_truncate (the
-- tests' own database between two tests) may empty them; the application role has no TRUNCATE.
CREATE OR REPLACE FUNCTION phakhi_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' AND current_setting('phakhi.may_truncate', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% on % is refused: the table only grows', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

-- An event may get its number once; nothing else of it ever changes.
CREATE OR REPLACE FUNCTION phakhi_event_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.seq IS NOT NULL OR to_jsonb(NEW) - 'seq' IS DISTINCT FROM to_jsonb(OLD) - 'seq' THEN
    RAISE EXCEPTION 'UPDATE on core_event is refused: events do not change'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER phakhi_number BEFORE UPDATE ON core_event
  FOR EACH ROW EXECUTE FUNCTION phakhi_event_number();
CREATE OR REPLACE TRIGGER phakhi_refuse BEFORE DELETE OR TRUNCATE ON core_event
  FOR EACH STATEMENT EXECUTE FUNCTION phakhi_refuse();
