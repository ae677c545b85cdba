-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "place" BIGINT;

-- CreateTable
CREATE TABLE "NamedPoint" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "place" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "namedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "NamedPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentCheckpoint" (
    "briefId" UUID NOT NULL,
    "place" BIGINT NOT NULL,
    "state" BYTEA NOT NULL,
    "writers" JSONB NOT NULL,

    CONSTRAINT "DocumentCheckpoint_pkey" PRIMARY KEY ("briefId","place")
);

-- CreateIndex
CREATE INDEX "NamedPoint_briefId_place_idx" ON "NamedPoint"("briefId", "place");

-- AddForeignKey
ALTER TABLE "NamedPoint" ADD CONSTRAINT "NamedPoint_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamedPoint" ADD CONSTRAINT "NamedPoint_namedById_fkey" FOREIGN KEY ("namedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentCheckpoint" ADD CONSTRAINT "DocumentCheckpoint_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A name says something.
ALTER TABLE "NamedPoint" ADD CONSTRAINT name_says_something CHECK (btrim(name) <> '');
