-- A sign-off pins the time zone, too: another one would move the days that published versions show.
-- Until now there was one for all of them, and no signature covers it.
ALTER TABLE "SignOff" DISABLE TRIGGER append_only;
UPDATE "SignOff" SET settings = settings
  || jsonb_build_object('timeZone', coalesce((SELECT "timeZone" FROM "Publication"), 'UTC'));
ALTER TABLE "SignOff" ENABLE TRIGGER append_only;
