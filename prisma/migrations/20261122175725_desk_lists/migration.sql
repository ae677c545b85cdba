-- AlterTable
ALTER TABLE "BriefStanding" ADD COLUMN     "unassigned" BOOLEAN NOT NULL DEFAULT false;

-- What the desk's lists are held to. Arrays by GIN: however many members wrote a claim, it can be kept.
CREATE INDEX "BriefStanding_words_idx" ON "BriefStanding" USING GIN (to_tsvector('simple', "words"));
CREATE INDEX "BriefStanding_verdicts_idx" ON "BriefStanding" USING GIN ("verdicts");
CREATE INDEX "BriefStanding_unassigned_idx" ON "BriefStanding" ("submittedAt") WHERE "unassigned";
CREATE INDEX "Claim_open_idx" ON "Claim" ("briefId", "id") WHERE "state" IN ('unreviewed', 'lapsed');
CREATE INDEX "Claim_judged_and_open_idx" ON "Claim" USING GIN ("judgedBy")
  WHERE "state" IN ('unreviewed', 'lapsed');
CREATE INDEX "Claim_to_change_idx" ON "Claim" USING GIN ("contributors")
  WHERE "state" = 'changes-requested';
CREATE INDEX "Assignment_open_idx" ON "Assignment" ("briefId", "dueOn") WHERE "endedAt" IS NULL;
