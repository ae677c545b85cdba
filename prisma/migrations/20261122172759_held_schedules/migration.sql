-- AlterTable
ALTER TABLE "Schedule" ADD COLUMN     "heldSince" TIMESTAMPTZ(6);

-- What was scheduled stays as it was committed, and ends once.
CREATE FUNCTION keep_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."endedAt" IS NOT NULL
    OR (OLD.id, OLD."briefId", OLD."manifestDigest", OLD.class, OLD."publishAt", OLD."scheduledById", OLD.at)
      IS DISTINCT FROM
      (NEW.id, NEW."briefId", NEW."manifestDigest", NEW.class, NEW."publishAt", NEW."scheduledById", NEW.at)
    OR OLD.note IS DISTINCT FROM NEW.note
  THEN
    RAISE EXCEPTION 'A schedule stays as it was committed and ends once: % is refused', TG_OP
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_schedule BEFORE UPDATE OR DELETE ON "Schedule"
  FOR EACH ROW EXECUTE FUNCTION keep_schedule();
