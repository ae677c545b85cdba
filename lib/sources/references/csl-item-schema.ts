import { z } from 'zod';
import type { CslItem } from '../../domain/reference/csl-item.ts';
import { storable } from '../../domain/words/storable.ts';

// What comes from elsewhere is often a little wrong: a field of another kind than it should be is
// read where that can be done and left out otherwise, and the rest stands.

/** Text, or a number for it, or a list (some registries give a title in several forms). */
const text = z
  .union([
    z.string(),
    z.number().transform(String),
    z.array(z.string()).transform((several) => several[0] ?? ''),
  ])
  .transform(storable)
  .optional()
  .catch(undefined);

const name = z.object({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  'dropping-particle': text,
  'non-dropping-particle': text,
  /** How some registries name an organisation. */
  name: text,
});

const names = z
  .array(name.nullable().catch(null))
  .transform((several) => several.filter((one) => one !== null))
  .transform((several) =>
    several.map(({ name, literal, ...rest }) => ({ literal: literal ?? name, ...rest })),
  )
  .optional()
  .catch(undefined);

const date = z
  .object({
    'date-parts': z.array(z.array(z.coerce.number())).optional().catch(undefined),
    literal: text,
    raw: text,
  })
  .optional()
  .catch(undefined);

/** A reference as CSL-JSON, from a file or a registry; what a SourceDescription cannot say is left out. */
export const cslItemSchema: z.ZodType<CslItem> = z.object({
  id: text.transform((id) => id ?? ''),
  type: text.transform((type) => type ?? 'document'),
  title: text,
  author: names,
  'container-title': text,
  publisher: text,
  volume: text,
  issue: text,
  number: text,
  page: text,
  issued: date,
  accessed: date,
  URL: text,
  DOI: text,
  language: text,
  archive: text,
  archive_location: text,
  note: text,
});
