-- AlterTable
ALTER TABLE "Capture" ADD COLUMN     "remarks" JSONB NOT NULL DEFAULT '[]';
