-- Words were looked for by an index on an expression. Where Postgres rather walks through the rows, as it
-- does for words that most of them have, it made the expression anew for each, which took seconds. So what
-- it looks for is kept beside the words; and Prisma, which knows no such columns, takes it for a default.
DROP INDEX "Source_words_idx", "AuditEvent_words_idx", "Question_words_idx", "BriefStanding_words_idx";

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "lexemes" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, words)) STORED;

-- AlterTable
ALTER TABLE "BriefStanding" ADD COLUMN     "lexemes" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, words)) STORED;

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "lexemes" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, words)) STORED;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "lexemes" tsvector
  GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, words)) STORED;

-- CreateIndex
CREATE INDEX "AuditEvent_lexemes_idx" ON "AuditEvent" USING GIN ("lexemes");

-- CreateIndex
CREATE INDEX "BriefStanding_lexemes_idx" ON "BriefStanding" USING GIN ("lexemes");

-- CreateIndex
CREATE INDEX "Question_lexemes_idx" ON "Question" USING GIN ("lexemes");

-- CreateIndex
CREATE INDEX "Source_lexemes_idx" ON "Source" USING GIN ("lexemes");
