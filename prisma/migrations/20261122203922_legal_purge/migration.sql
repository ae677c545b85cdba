-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "purgedAt" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "Purge" (
    "id" UUID NOT NULL,
    "briefId" UUID,
    "digest" TEXT,
    "reason" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(6) NOT NULL,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(6),
    "endedAs" TEXT,
    "endReason" TEXT,
    "gone" JSONB,
    "address" TEXT,
    "events" BIGINT[],
    "transaction" BIGINT,

    CONSTRAINT "Purge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Purge_address_key" ON "Purge"("address");

-- CreateIndex
CREATE INDEX "Purge_briefId_idx" ON "Purge"("briefId");

-- CreateIndex
CREATE INDEX "Purge_digest_idx" ON "Purge"("digest");

-- AddForeignKey
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_digest_fkey" FOREIGN KEY ("digest") REFERENCES "CapturedText"("digest") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- Words go by the will of two, and each purge is of one thing and ends once.
ALTER TABLE "Purge" ADD CONSTRAINT of_one_thing CHECK (num_nonnulls("briefId", digest) = 1);
ALTER TABLE "Purge" ADD CONSTRAINT has_reason CHECK (btrim(reason) <> '');
ALTER TABLE "Purge" ADD CONSTRAINT ended_by_somebody
  CHECK (num_nonnulls("endedAt", "endedAs", "endedById") IN (0, 3));
ALTER TABLE "Purge" ADD CONSTRAINT done_by_another
  CHECK ("endedAs" IS DISTINCT FROM 'done'
    OR ("endedById" <> "askedById" AND transaction IS NOT NULL AND gone IS NOT NULL));
ALTER TABLE "Purge" ADD CONSTRAINT declined_with_a_reason
  CHECK ("endedAs" IS DISTINCT FROM 'declined' OR btrim("endReason") <> '');
CREATE UNIQUE INDEX one_open_purge_of_a_brief ON "Purge" ("briefId")
  WHERE "endedAt" IS NULL OR "endedAs" = 'done';
CREATE UNIQUE INDEX one_open_purge_of_a_text ON "Purge" (digest)
  WHERE "endedAt" IS NULL OR "endedAs" = 'done';

CREATE FUNCTION keep_purge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."endedAt" IS NOT NULL
    OR (OLD.id, OLD."briefId", OLD.digest, OLD.reason, OLD."askedById", OLD."askedAt")
      IS DISTINCT FROM
      (NEW.id, NEW."briefId", NEW.digest, NEW.reason, NEW."askedById", NEW."askedAt")
    OR NEW.transaction IS DISTINCT FROM OLD.transaction
      AND NEW.transaction <> pg_current_xact_id()::text::bigint
  THEN
    RAISE EXCEPTION 'A purge stays as it was asked for and ends once: % is refused', TG_OP
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER keep_purge BEFORE UPDATE OR DELETE ON "Purge"
  FOR EACH ROW EXECUTE FUNCTION keep_purge();

-- Nothing is emptied without the event of the record that names it.
CREATE FUNCTION purge_is_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."endedAs" = 'done' AND NOT EXISTS (
    SELECT FROM "AuditEvent" WHERE kind = 'text-purged' AND details ->> 'purgeId' = NEW.id::text)
  THEN
    RAISE EXCEPTION 'A purge is done by the event that records it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER purge_is_recorded AFTER INSERT OR UPDATE ON "Purge"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION purge_is_recorded();

-- Whether a row is one that a purge of this very transaction empties: of its brief, of its text, or,
-- for the record, by the event's number.
CREATE FUNCTION is_purged_now(of_table text, stored jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM "Purge"
    WHERE "endedAs" = 'done' AND transaction = pg_current_xact_id()::text::bigint
      AND CASE of_table
        WHEN 'AuditEvent' THEN (stored ->> 'id')::bigint = ANY (events)
        WHEN 'CapturedText' THEN digest = stored ->> 'digest'
        WHEN 'Capture' THEN digest = stored ->> 'digest'
        ELSE "briefId" = (stored ->> 'briefId')::uuid
      END)
$$;

-- In place of refuse_change: only the columns that are named hold words, and only a purge takes them.
CREATE FUNCTION refuse_change_but_purge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - TG_ARGV[0:] = to_jsonb(NEW) - TG_ARGV[0:]
    AND is_purged_now(TG_TABLE_NAME, to_jsonb(OLD))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge('edition', 'note');
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge('content', 'reason', 'waivers');
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Retraction"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge('reason');
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge('details', 'words');
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Capture"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge('title', 'findings', 'remarks');
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE ON "CapturedText"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_purge('text');

CREATE OR REPLACE FUNCTION keep_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_purged_now(TG_TABLE_NAME, to_jsonb(OLD))
    AND to_jsonb(OLD) - ARRAY['note', 'endReason', 'endedAt', 'endedAs', 'heldSince']
      = to_jsonb(NEW) - ARRAY['note', 'endReason', 'endedAt', 'endedAs', 'heldSince']
  THEN
    RETURN NEW;
  END IF;
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

-- Whoever was about to write of a brief while its words were taken away comes too late: what waits for
-- the brief's row looks again. Edits are held back by those who hold that row for an append.
CREATE FUNCTION refuse_words_of_purged() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE gone timestamptz;
BEGIN
  SELECT "purgedAt" INTO gone FROM "Brief" WHERE id = NEW."briefId" FOR KEY SHARE;
  IF gone IS NOT NULL THEN
    RAISE EXCEPTION 'The brief % was removed: nothing is written of it any more', NEW."briefId"
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER not_of_purged BEFORE INSERT ON "BriefImport"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "BriefDocument"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "DocumentCheckpoint"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "NamedPoint"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "SearchLogEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "Thread"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "SignOff"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "Version"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "Schedule"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "ClaimNotice"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "Override"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
CREATE TRIGGER not_of_purged BEFORE INSERT ON "BriefTopic"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_of_purged();
