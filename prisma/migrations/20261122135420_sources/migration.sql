-- CreateEnum
CREATE TYPE "SourceHealth" AS ENUM ('unknown', 'alive', 'moved', 'changed', 'unreachable', 'dead', 'retracted');

-- CreateEnum
CREATE TYPE "IdentifierKind" AS ENUM ('address', 'doi');

-- CreateEnum
CREATE TYPE "CaptureWay" AS ENUM ('pasted', 'uploaded', 'fetched');

-- CreateEnum
CREATE TYPE "RequestState" AS ENUM ('waiting', 'fetching', 'reading', 'done', 'failed');

-- CreateEnum
CREATE TYPE "SourceEventKind" AS ENUM ('quotation-gone', 'dead', 'retracted', 'change-matters');

-- CreateEnum
CREATE TYPE "UsePlace" AS ENUM ('draft', 'live');

-- CreateEnum
CREATE TYPE "ReferenceFormat" AS ENUM ('bibtex', 'ris', 'csl-json');

-- DropForeignKey
ALTER TABLE "Capture" DROP CONSTRAINT "Capture_capturedById_fkey";

-- CreateTable
CREATE TABLE "CapturedText" (
    "digest" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "CapturedText_pkey" PRIMARY KEY ("digest")
);

-- A text that several sources say is kept once.
INSERT INTO "CapturedText" SELECT DISTINCT ON (digest) digest, text FROM "Capture";

-- AlterTable
ALTER TABLE "Capture" DROP COLUMN "text",
ADD COLUMN     "finalAddress" TEXT,
ADD COLUMN     "findings" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "mediaType" TEXT NOT NULL DEFAULT 'text/plain',
ADD COLUMN     "nature" TEXT NOT NULL DEFAULT 'readable',
ADD COLUMN     "status" INTEGER,
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "way" "CaptureWay" NOT NULL DEFAULT 'pasted',
ALTER COLUMN "capturedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "checkedAt" TIMESTAMPTZ(6),
ADD COLUMN     "credibilityNotes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "health" "SourceHealth" NOT NULL DEFAULT 'unknown',
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "origins" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SourceIdentifier" (
    "kind" "IdentifierKind" NOT NULL,
    "value" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "SourceIdentifier_pkey" PRIMARY KEY ("kind","value")
);

-- CreateTable
CREATE TABLE "CaptureRequest" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "address" TEXT,
    "file" BYTEA,
    "fileName" TEXT,
    "state" "RequestState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "retryAt" TIMESTAMPTZ(6),
    "digest" TEXT,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "CaptureRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceCheck" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "finalAddress" TEXT,
    "status" INTEGER,
    "outcome" "SourceHealth" NOT NULL,
    "detail" TEXT NOT NULL,
    "digest" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SourceCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceEvent" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "kind" "SourceEventKind" NOT NULL,
    "quotation" TEXT,
    "digest" TEXT,
    "reason" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SourceEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceUse" (
    "briefId" UUID NOT NULL,
    "place" "UsePlace" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "claimId" TEXT,
    "quotation" TEXT,
    "capture" TEXT,

    CONSTRAINT "SourceUse_pkey" PRIMARY KEY ("briefId","place","ordinal")
);

-- CreateTable
CREATE TABLE "SourceImport" (
    "id" UUID NOT NULL,
    "format" "ReferenceFormat" NOT NULL,
    "fileName" TEXT NOT NULL,
    "file" BYTEA,
    "state" "RequestState" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "SourceImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceImportEntry" (
    "importId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "item" JSONB NOT NULL,
    "sourceId" UUID,
    "isNew" BOOLEAN NOT NULL DEFAULT false,
    "problem" TEXT,
    "doneAt" TIMESTAMPTZ(6),

    CONSTRAINT "SourceImportEntry_pkey" PRIMARY KEY ("importId","ordinal")
);

-- CreateIndex
CREATE INDEX "SourceIdentifier_sourceId_idx" ON "SourceIdentifier"("sourceId");

-- CreateIndex
CREATE INDEX "CaptureRequest_sourceId_requestedAt_idx" ON "CaptureRequest"("sourceId", "requestedAt");

-- CreateIndex
CREATE INDEX "SourceCheck_sourceId_at_idx" ON "SourceCheck"("sourceId", "at");

-- CreateIndex
CREATE INDEX "SourceEvent_sourceId_at_idx" ON "SourceEvent"("sourceId", "at");

-- CreateIndex
CREATE INDEX "SourceUse_sourceId_idx" ON "SourceUse"("sourceId");

-- CreateIndex
CREATE INDEX "Capture_digest_idx" ON "Capture"("digest");

-- CreateIndex
CREATE INDEX "Source_mergedIntoId_idx" ON "Source"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Source_checkedAt_idx" ON "Source"("checkedAt");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceIdentifier" ADD CONSTRAINT "SourceIdentifier_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_digest_fkey" FOREIGN KEY ("digest") REFERENCES "CapturedText"("digest") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_capturedById_fkey" FOREIGN KEY ("capturedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaptureRequest" ADD CONSTRAINT "CaptureRequest_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaptureRequest" ADD CONSTRAINT "CaptureRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceCheck" ADD CONSTRAINT "SourceCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceEvent" ADD CONSTRAINT "SourceEvent_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceEvent" ADD CONSTRAINT "SourceEvent_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceUse" ADD CONSTRAINT "SourceUse_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceImport" ADD CONSTRAINT "SourceImport_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceImportEntry" ADD CONSTRAINT "SourceImportEntry_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SourceImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceImportEntry" ADD CONSTRAINT "SourceImportEntry_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was captured, looked at and found out is added to and never changed. A text may be taken away
-- by law one day; what it says never changes.
CREATE TRIGGER append_only BEFORE UPDATE ON "CapturedText"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "SourceCheck"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "SourceEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An entry is not merged into itself; a request is for an address or for a file.
ALTER TABLE "Source" ADD CONSTRAINT merged_elsewhere CHECK ("mergedIntoId" <> id);
ALTER TABLE "CaptureRequest" ADD CONSTRAINT one_thing_to_read
  CHECK (("address" IS NULL) = ("fileName" IS NOT NULL));

-- Entries of old are found by what they say; the accents go with their next correction.
UPDATE "Source" SET words = lower(concat_ws(' ', description ->> 'title', description ->> 'author',
  description ->> 'publisher', description ->> 'issued', description ->> 'url', "publicDescription"));

-- The library is searched by whole words and their beginnings.
CREATE INDEX "Source_words_idx" ON "Source" USING GIN (to_tsvector('simple', "words"));

-- What is there already is cited already: claims of drafts and of live versions.
INSERT INTO "SourceUse" ("briefId", place, ordinal, "sourceId", "claimId", quotation, capture)
SELECT claim."briefId", 'draft',
       row_number() OVER (PARTITION BY claim."briefId" ORDER BY claim.number, cited.place) - 1,
       cited.citation ->> 'source', claim.id, cited.citation ->> 'quotation', cited.citation ->> 'capture'
FROM "Claim" claim
CROSS JOIN LATERAL jsonb_array_elements(claim.content -> 'citations') WITH ORDINALITY AS cited (citation, place);

INSERT INTO "SourceUse" ("briefId", place, ordinal, "sourceId", "claimId", quotation, capture)
SELECT version."briefId", 'live',
       row_number() OVER (PARTITION BY version."briefId" ORDER BY claim.place, cited.place) - 1,
       cited.citation ->> 'source', claim.claim ->> 'id', cited.citation ->> 'quotation',
       cited.citation ->> 'capture'
FROM (SELECT DISTINCT ON ("briefId") * FROM "Version" ORDER BY "briefId", number DESC) version
CROSS JOIN LATERAL jsonb_array_elements(version.edition #> '{content,claims}') WITH ORDINALITY AS claim (claim, place)
CROSS JOIN LATERAL jsonb_array_elements(claim.claim #> '{content,citations}') WITH ORDINALITY AS cited (citation, place);
