-- Nothing that happened to a source is noted twice. A source may die again after it came back, so
-- that its deaths are told apart by whoever notes them, under the lock of its row.
CREATE UNIQUE INDEX "SourceEvent_quotation_gone_once" ON "SourceEvent" ("sourceId", md5(quotation))
  WHERE kind = 'quotation-gone';
CREATE UNIQUE INDEX "SourceEvent_retracted_once" ON "SourceEvent" ("sourceId")
  WHERE kind = 'retracted';
CREATE UNIQUE INDEX "SourceEvent_change_matters_once" ON "SourceEvent" ("sourceId", digest)
  WHERE kind = 'change-matters';

-- A quotation that is gone is named; the others are about the source as a whole.
ALTER TABLE "SourceEvent" ADD CONSTRAINT names_what_is_gone
  CHECK ((kind = 'quotation-gone') = (quotation IS NOT NULL));
