-- AlterTable
ALTER TABLE "ClaimNotice" ADD COLUMN     "liftedBecause" TEXT;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "setsAside" UUID[] DEFAULT ARRAY[]::UUID[];

-- Only an approval sets objections aside, and it says why.
ALTER TABLE "Decision" ADD CONSTRAINT setting_aside_has_a_reason
  CHECK (cardinality("setsAside") = 0 OR (kind = 'approve' AND coalesce(reason, '') <> ''));
-- A notice that was lifted has ended.
ALTER TABLE "ClaimNotice" ADD CONSTRAINT lifted_has_ended
  CHECK ("liftedBecause" IS NULL OR ("endedAt" IS NOT NULL AND btrim("liftedBecause") <> ''));
