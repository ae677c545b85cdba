-- What an entry is searched by is its words alone, without accents: an address and "bar/café" hide none.
UPDATE "Source" SET words = trim(regexp_replace(
  regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'));
