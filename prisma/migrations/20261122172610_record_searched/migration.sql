-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- What was recorded before is searched by the words of its details. They are no part of the chain.
ALTER TABLE "AuditEvent" DISABLE TRIGGER append_only;
UPDATE "AuditEvent" SET words = coalesce((
  SELECT trim(regexp_replace(regexp_replace(
    normalize(lower(string_agg(said #>> '{}', ' ')), NFD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
  FROM jsonb_path_query(details, 'strict $.**') AS said WHERE jsonb_typeof(said) = 'string'), '');
ALTER TABLE "AuditEvent" ENABLE TRIGGER append_only;

CREATE INDEX "AuditEvent_words_idx" ON "AuditEvent" USING gin (to_tsvector('simple', words));
