-- A purge takes words out of tables of which Postgres makes columns by itself. Those are not made yet
-- when a row is looked at before its update, so they are no change of anybody's.
CREATE OR REPLACE FUNCTION refuse_change_but_purge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE may_change text[];
BEGIN
  SELECT TG_ARGV[0:] || array_agg(attname::text) INTO may_change
  FROM pg_attribute WHERE attrelid = TG_RELID AND attgenerated <> '';
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - may_change = to_jsonb(NEW) - may_change
    AND is_purged_now(TG_TABLE_NAME, to_jsonb(OLD))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;
