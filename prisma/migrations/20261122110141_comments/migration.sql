-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "anchor" JSONB NOT NULL,
    "heldById" UUID,
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" UUID[],
    "at" TIMESTAMPTZ(6) NOT NULL,
    "editedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Thread_briefId_idx" ON "Thread"("briefId");

-- CreateIndex
CREATE INDEX "Comment_threadId_at_idx" ON "Comment"("threadId", "at");

-- CreateIndex
CREATE INDEX "Comment_mentions_idx" ON "Comment" USING GIN ("mentions");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_heldById_fkey" FOREIGN KEY ("heldById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A resolved thread says by whom and when, and a comment says something.
ALTER TABLE "Thread" ADD CONSTRAINT resolved_by_somebody
  CHECK (("resolvedById" IS NULL) = ("resolvedAt" IS NULL));
ALTER TABLE "Comment" ADD CONSTRAINT says_something CHECK (trim(text) <> '');
