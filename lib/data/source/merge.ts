import { type EntryWords, mergedWords } from '../../domain/source/merged-source.ts';
import type { Source } from '../../domain/source/source.ts';
import { searchWords } from '../../domain/words/search-words.ts';
import { originsSchema } from '../health/source-finding-schema.ts';
import type { Tx } from '../transaction.ts';
import { tellBriefsCiting } from './briefs-citing.ts';
import { descriptionSchema, entryOf } from './sources.ts';

/**
 * Makes one entry of two, both locked: `other` becomes an alias of `kept`, with all that was merged
 * into it before, and what it was known by leads to `kept`. Its row stays as it was.
 */
export async function mergeEntries(tx: Tx, kept: Source, other: Source): Promise<Source> {
  const words = mergedWords(await wordsOf(tx, kept.id), await wordsOf(tx, other.id));
  await tx.source.update({
    where: { id: kept.id },
    data: { ...words, words: searchWords(words) },
  });
  await tx.source.updateMany({
    where: { OR: [{ id: other.id }, { mergedIntoId: other.id }] },
    data: { mergedIntoId: kept.id },
  });
  await tx.sourceIdentifier.updateMany({
    where: { sourceId: other.id },
    data: { sourceId: kept.id },
  });
  await tellBriefsCiting(tx, kept.id);
  const merged = await entryOf(tx, kept.id);
  if (!merged) throw new Error('The entry that was merged into is gone.');
  return merged;
}

async function wordsOf(tx: Tx, id: string): Promise<EntryWords> {
  const row = await tx.source.findUniqueOrThrow({ where: { id } });
  const { kind, placeholder, publicDescription, privateNotes, credibilityNotes, health } = row;
  return {
    kind,
    description: descriptionSchema.parse(row.description),
    origins: originsSchema.parse(row.origins),
    placeholder,
    publicDescription,
    privateNotes,
    credibilityNotes,
    health,
  };
}
