import { z } from 'zod';
import { isoDate } from '../../domain/reference/csl-date.ts';
import { jsonIn } from './json-in.ts';

/** What became of a work, the gravest first, in the words of Crossref and in ours. */
const fates = [
  { types: ['retraction', 'removal'], words: 'was retracted' },
  { types: ['withdrawal'], words: 'was withdrawn' },
  { types: ['partial_retraction'], words: 'was retracted in part' },
  { types: ['expression_of_concern'], words: 'is in doubt: its publisher voiced concern' },
] as const;

/**
 * Says as a sentence that a work no longer stands as it was published.
 *
 * @param work what Crossref answers about a work; null where it did not
 */
export function retractionOf(work: string | null): string | null {
  const message = jsonIn(work, workShape)?.message;
  if (!message) return null;
  // Some publishers put the notice in the place of the work: it then updates itself.
  const inPlace = message['update-to'].filter(({ DOI }) => isSame(DOI, message.DOI));
  const updates = [...message['updated-by'], ...inPlace];
  for (const { types, words } of fates) {
    const update = updates.find(({ type }) => types.some((known) => known === type.toLowerCase()));
    if (update) return `Crossref says that this work ${words} (${whereAndWhen(update)}).`;
  }
  const isSaidInTitle = message.title.some((title) => markedAsRetracted.test(title));
  return isSaidInTitle ? 'Crossref gives this work a title that says that it was retracted.' : null;
}

/** As publishers mark a title: "RETRACTED ARTICLE: …", "[Withdrawn] …". */
const markedAsRetracted =
  /^\s*\[?(?:retracted|withdrawn)(?:\s+(?:article|paper|chapter))?\s*[:\]]/i;

const update = z.object({
  DOI: z.string(),
  type: z.string(),
  updated: z
    .object({ 'date-parts': z.array(z.array(z.coerce.number())).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

const updates = z
  .array(update.nullable().catch(null))
  .transform((several) => several.filter((one) => one !== null))
  .default([])
  .catch([]);

const workShape = z.object({
  message: z.object({
    DOI: z.string().default(''),
    title: z.array(z.string()).default([]).catch([]),
    'updated-by': updates,
    'update-to': updates,
  }),
});

function whereAndWhen({ DOI, updated }: z.infer<typeof update>): string {
  const day = updated ? isoDate(updated) : '';
  const notice = `notice: https://doi.org/${DOI}`;
  return day === '' ? notice : `${day}, ${notice}`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
