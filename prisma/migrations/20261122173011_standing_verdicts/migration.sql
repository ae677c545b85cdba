-- AlterTable
ALTER TABLE "BriefStanding" ADD COLUMN     "verdicts" TEXT[];
