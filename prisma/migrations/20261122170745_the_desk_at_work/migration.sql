-- CreateEnum
CREATE TYPE "SignOffKind" AS ENUM ('brief', 're-check');

-- CreateEnum
CREATE TYPE "QuestionOrigin" AS ENUM ('reader', 'follow-up', 'member');

-- CreateEnum
CREATE TYPE "WorkingState" AS ENUM ('drafting', 'in-review', 'ready', 'scheduled');

-- CreateEnum
CREATE TYPE "PublicState" AS ENUM ('none', 'live', 'retracted');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('unreviewed', 'changes-requested', 'lapsed', 'approved');

-- CreateEnum
CREATE TYPE "ClaimNoticeKind" AS ENUM ('withdrawn', 'under-re-check');

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "judgedBy" UUID[],
ADD COLUMN     "state" "ClaimState" NOT NULL DEFAULT 'unreviewed';

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "reviewPolicy" JSONB NOT NULL DEFAULT '{"twoReviewersFor": [], "recheck": []}',
ADD COLUMN     "searchPlaces" TEXT[];

-- AlterTable
ALTER TABLE "SearchLogEntry" ADD COLUMN     "struckAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "SignOff" ADD COLUMN     "kind" "SignOffKind" NOT NULL DEFAULT 'brief';

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "eventId" BIGINT NOT NULL,
    "concern" TEXT NOT NULL,
    "briefId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "readAt" TIMESTAMPTZ(6),
    "mailDue" TIMESTAMPTZ(6),
    "mailedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "memberId" UUID NOT NULL,
    "concern" TEXT NOT NULL,
    "desk" BOOLEAN NOT NULL,
    "mail" TEXT NOT NULL,

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("memberId","concern")
);

-- CreateTable
CREATE TABLE "ActOrigin" (
    "eventId" BIGINT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "ActOrigin_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "SettingsChange" (
    "id" UUID NOT NULL,
    "settings" JSONB NOT NULL,
    "changed" TEXT[],
    "byId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SettingsChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "origin" "QuestionOrigin" NOT NULL,
    "text" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '',
    "askerAddress" TEXT,
    "askedById" UUID,
    "aboutId" UUID,
    "followUpId" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "mergedIntoId" UUID,
    "briefId" UUID,
    "closedAt" TIMESTAMPTZ(6),
    "closeReason" TEXT,
    "toldAt" TIMESTAMPTZ(6),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefStanding" (
    "briefId" UUID NOT NULL,
    "working" "WorkingState" NOT NULL DEFAULT 'drafting',
    "held" BOOLEAN NOT NULL DEFAULT false,
    "public" "PublicState" NOT NULL DEFAULT 'none',
    "words" TEXT NOT NULL DEFAULT '',
    "submitterId" UUID,
    "submittedAt" TIMESTAMPTZ(6),
    "returnedToId" UUID,
    "returnedAt" TIMESTAMPTZ(6),
    "writers" UUID[],
    "unreviewed" INTEGER NOT NULL DEFAULT 0,
    "askedToChange" INTEGER NOT NULL DEFAULT 0,
    "lapsed" INTEGER NOT NULL DEFAULT 0,
    "approved" INTEGER NOT NULL DEFAULT 0,
    "concerned" INTEGER NOT NULL DEFAULT 0,
    "concernedLive" INTEGER NOT NULL DEFAULT 0,
    "publishAt" TIMESTAMPTZ(6),
    "liveNumber" INTEGER,
    "publishedAt" TIMESTAMPTZ(6),
    "checkedOn" DATE,
    "recheckOn" DATE,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "BriefStanding_pkey" PRIMARY KEY ("briefId")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "claimId" TEXT,
    "reviewerId" UUID NOT NULL,
    "assignedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "dueOn" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "endedAt" TIMESTAMPTZ(6),
    "endedAs" TEXT,
    "endReason" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Schedule" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "manifestDigest" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "note" TEXT,
    "publishAt" TIMESTAMPTZ(6) NOT NULL,
    "scheduledById" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),
    "endedAs" TEXT,
    "endReason" TEXT,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Retraction" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Retraction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimNotice" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "claimId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "kind" "ClaimNoticeKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "ClaimNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Override" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "covers" TEXT[],
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefTopic" (
    "briefId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "BriefTopic_pkey" PRIMARY KEY ("briefId","topicId")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notification_memberId_readAt_at_idx" ON "Notification"("memberId", "readAt", "at");

-- CreateIndex
CREATE INDEX "Notification_mailedAt_mailDue_idx" ON "Notification"("mailedAt", "mailDue");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_memberId_eventId_key" ON "Notification"("memberId", "eventId");

-- CreateIndex
CREATE INDEX "SettingsChange_at_idx" ON "SettingsChange"("at");

-- CreateIndex
CREATE INDEX "Question_mergedIntoId_idx" ON "Question"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Question_briefId_idx" ON "Question"("briefId");

-- CreateIndex
CREATE INDEX "Question_closedAt_at_idx" ON "Question"("closedAt", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Question_aboutId_followUpId_key" ON "Question"("aboutId", "followUpId");

-- CreateIndex
CREATE INDEX "BriefStanding_updatedAt_idx" ON "BriefStanding"("updatedAt");

-- CreateIndex
CREATE INDEX "BriefStanding_working_updatedAt_idx" ON "BriefStanding"("working", "updatedAt");

-- CreateIndex
CREATE INDEX "BriefStanding_recheckOn_idx" ON "BriefStanding"("recheckOn");

-- CreateIndex
CREATE INDEX "BriefStanding_submitterId_idx" ON "BriefStanding"("submitterId");

-- CreateIndex
CREATE INDEX "Assignment_briefId_idx" ON "Assignment"("briefId");

-- CreateIndex
CREATE INDEX "Assignment_reviewerId_endedAt_idx" ON "Assignment"("reviewerId", "endedAt");

-- CreateIndex
CREATE INDEX "Schedule_briefId_idx" ON "Schedule"("briefId");

-- CreateIndex
CREATE INDEX "Schedule_endedAt_publishAt_idx" ON "Schedule"("endedAt", "publishAt");

-- CreateIndex
CREATE INDEX "Retraction_briefId_at_idx" ON "Retraction"("briefId", "at");

-- CreateIndex
CREATE INDEX "ClaimNotice_briefId_idx" ON "ClaimNotice"("briefId");

-- CreateIndex
CREATE INDEX "Override_briefId_idx" ON "Override"("briefId");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_name_key" ON "Topic"("name");

-- CreateIndex
CREATE INDEX "BriefTopic_topicId_idx" ON "BriefTopic"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_memberId_name_key" ON "SavedSearch"("memberId", "name");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_id_idx" ON "AuditEvent"("actorId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_kind_id_idx" ON "AuditEvent"("kind", "id");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AuditEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActOrigin" ADD CONSTRAINT "ActOrigin_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AuditEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettingsChange" ADD CONSTRAINT "SettingsChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "Brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefStanding" ADD CONSTRAINT "BriefStanding_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_scheduledById_fkey" FOREIGN KEY ("scheduledById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Retraction" ADD CONSTRAINT "Retraction_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimNotice" ADD CONSTRAINT "ClaimNotice_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimNotice" ADD CONSTRAINT "ClaimNotice_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Override" ADD CONSTRAINT "Override_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Override" ADD CONSTRAINT "Override_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefTopic" ADD CONSTRAINT "BriefTopic_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefTopic" ADD CONSTRAINT "BriefTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Retraction"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "SettingsChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Of each of these, at most one is open at a time.
CREATE UNIQUE INDEX one_open_schedule ON "Schedule" ("briefId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX one_open_notice ON "ClaimNotice" ("briefId", "claimId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX one_open_assignment
  ON "Assignment" ("briefId", coalesce("claimId", ''), "reviewerId") WHERE "endedAt" IS NULL;

-- Readers are always told why.
ALTER TABLE "Retraction" ADD CONSTRAINT has_reason CHECK (btrim(reason) <> '');
ALTER TABLE "ClaimNotice" ADD CONSTRAINT has_reason CHECK (btrim(reason) <> '');
ALTER TABLE "Override" ADD CONSTRAINT has_reason CHECK (btrim(reason) <> '');
ALTER TABLE "Schedule" ADD CONSTRAINT ended_somehow
  CHECK (("endedAt" IS NULL) = ("endedAs" IS NULL));
ALTER TABLE "Assignment" ADD CONSTRAINT ended_somehow
  CHECK (("endedAt" IS NULL) = ("endedAs" IS NULL));
ALTER TABLE "Question" ADD CONSTRAINT says_something CHECK (btrim(text) <> '');
ALTER TABLE "Question" ADD CONSTRAINT merged_elsewhere CHECK ("mergedIntoId" <> id);
