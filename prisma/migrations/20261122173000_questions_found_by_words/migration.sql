-- The backlog is searched by whole words and their beginnings, and so are likely duplicates.
CREATE INDEX "Question_words_idx" ON "Question" USING GIN (to_tsvector('simple', "words"));

-- Whoever was told is forgotten; a question has one way out of the backlog at a time.
ALTER TABLE "Question" ADD CONSTRAINT forgets_whom_it_told
  CHECK ("toldAt" IS NULL OR "askerAddress" IS NULL);
ALTER TABLE "Question" ADD CONSTRAINT set_aside_with_a_reason
  CHECK (("closedAt" IS NULL) = ("closeReason" IS NULL) AND btrim("closeReason") <> '');
ALTER TABLE "Question" ADD CONSTRAINT left_in_one_way
  CHECK (num_nonnulls("mergedIntoId", "briefId", "closedAt") <= 1);

-- Whether a live brief asks a question is asked for every follow-up of every page; a hash, because
-- a headline may be longer than a page of a tree.
CREATE INDEX "Version_headline_idx" ON "Version" USING HASH ((edition #>> '{content,headline}'));
CREATE INDEX "Question_text_idx" ON "Question" USING HASH ("text");
