-- Every row change of the registered tables, with the acting person and request. The trigger runs
-- as the owner, so the application can neither forge nor rewrite what stands here.
CREATE TABLE IF NOT EXISTS audit_change (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  table_name text NOT NULL,
  row_id text NOT NULL,
  province_id bigint,
  act char(1) NOT NULL CHECK (act IN ('I', 'U', 'D')),
  before jsonb,
  after jsonb,
  person_id uuid,
  request_id uuid,
  PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE INDEX IF NOT EXISTS audit_change_of_row ON audit_change (table_name, row_id, at);
CREATE TABLE IF NOT EXISTS audit_change_rest PARTITION OF audit_change DEFAULT;

CREATE TABLE IF NOT EXISTS audit_key (
  id smallint PRIMARY KEY CHECK (id = 1),
  inner_key bytea NOT NULL,
  outer_key bytea NOT NULL
);

CREATE OR REPLACE TRIGGER phakhi_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_change
  FOR EACH STATEMENT EXECUTE FUNCTION phakhi_refuse();
CREATE OR REPLACE TRIGGER phakhi_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_change_rest
  FOR EACH STATEMENT EXECUTE FUNCTION phakhi_refuse();

-- Months are made ahead by migrate and by the worker; retention drops whole months, as the owner.
CREATE OR REPLACE FUNCTION phakhi_audit_partitions(months integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
  name text;
  made integer := 0;
BEGIN
  FOR step IN 0 .. least(months, 120) LOOP
    name := 'audit_change_' || to_char(month, 'YYYY_MM');
    IF to_regclass('public.' || name) IS NULL THEN
      EXECUTE format('CREATE TABLE public.%I PARTITION OF public.audit_change
        FOR VALUES FROM (%L) TO (%L)', name,
        month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
      EXECUTE format('CREATE TRIGGER phakhi_refuse BEFORE UPDATE OR DELETE OR TRUNCATE
        ON public.%I FOR EACH STATEMENT EXECUTE FUNCTION public.phakhi_refuse()', name);
      made := made + 1;
    END IF;
    month := month + interval '1 month';
  END LOOP;
  RETURN made;
END $$;

-- HMAC-SHA-256 (RFC 2104) with prepared keys; the column's name keeps equal values of different
-- columns apart.
CREATE OR REPLACE FUNCTION phakhi_keyed_hash(label text, value text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(sha256(outer_key || sha256(inner_key || convert_to(label || ':' || value, 'UTF8'))),
    'hex') FROM public.audit_key
$$;
REVOKE ALL ON FUNCTION phakhi_keyed_hash(text, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION phakhi_audit_hide(label text, content jsonb, personal text[])
  RETURNS jsonb LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY personal LOOP
    IF content ->> name IS NOT NULL THEN
      content := jsonb_set(content, ARRAY[name], to_jsonb(
        'hmac:' || public.phakhi_keyed_hash(label || '.' || name, content ->> name)));
    END IF;
  END LOOP;
  RETURN content;
END $$;

-- Arguments: key column, personal columns (kept as keyed hashes), secret columns (not kept).
CREATE OR REPLACE FUNCTION phakhi_audit() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
  row_now jsonb := coalesce(new_row, old_row);
  old_part jsonb := old_row;
  new_part jsonb := new_row;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(n.key, old_row -> n.key), jsonb_object_agg(n.key, n.value)
      INTO old_part, new_part FROM jsonb_each(new_row) AS n
      WHERE n.value IS DISTINCT FROM old_row -> n.key;
    IF new_part IS NULL THEN
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO public.audit_change
    (table_name, row_id, province_id, act, before, after, person_id, request_id)
  VALUES (
    TG_TABLE_NAME,
    row_now ->> TG_ARGV[0],
    (row_now ->> 'province_id')::bigint,
    left(TG_OP, 1),
    public.phakhi_audit_hide(TG_TABLE_NAME, old_part - TG_ARGV[2]::text[], TG_ARGV[1]::text[]),
    public.phakhi_audit_hide(TG_TABLE_NAME, new_part - TG_ARGV[2]::text[], TG_ARGV[1]::text[]),
    nullif(current_setting('phakhi.person', true), '')::uuid,
    nullif(current_setting('phakhi.request', true), '')::uuid
  );
  RETURN NULL;
END $$;
