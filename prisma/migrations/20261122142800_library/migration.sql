-- What an entry is searched by is its words alone, without accents: an address and "bar/café" hide none.
UPDATE "Source" SET words = trim(regexp_replace(
  regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'));

-- Who noted last how far to trust a source is found without reading the whole record.
CREATE INDEX "AuditEvent_credibility_idx" ON "AuditEvent" ((details ->> 'sourceId'))
  WHERE kind = 'credibility-noted';
