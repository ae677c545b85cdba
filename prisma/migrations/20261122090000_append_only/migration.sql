-- Records of judgement and publication are added to and never changed; Postgres itself refuses.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "SignOff"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Capture"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Merged edits may be compacted away one day; what an edit says never changes.
CREATE TRIGGER append_only BEFORE UPDATE ON "DocumentUpdate"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One publication, one head of the chain.
ALTER TABLE "Publication" ADD CONSTRAINT one_publication CHECK (id = 1);
ALTER TABLE "AuditHead" ADD CONSTRAINT one_head CHECK (id = 1);

-- An address is written in one way only, so that it is unique as people mean it.
ALTER TABLE "Member" ADD CONSTRAINT email_lower_case CHECK (email = lower(email));
ALTER TABLE "Invitation" ADD CONSTRAINT email_lower_case CHECK (email = lower(email));

-- A brief is in review once at a time; a decision to ask for changes has a reason.
CREATE UNIQUE INDEX one_open_submission ON "Submission" ("briefId") WHERE "endedAt" IS NULL;
ALTER TABLE "Decision" ADD CONSTRAINT changes_have_a_reason
  CHECK (kind = 'approve' OR coalesce(reason, '') <> '');
