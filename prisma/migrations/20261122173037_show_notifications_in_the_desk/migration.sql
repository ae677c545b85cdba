-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "desk" BOOLEAN NOT NULL DEFAULT true;
