import type { DescriptionField, Origins } from '../health/source-finding.ts';
import type { SourceHealth } from '../health/source-health.ts';
import { type Source, undescribed } from './source.ts';

/** What an entry says, for members too. */
export type EntryWords = Pick<
  Source,
  'kind' | 'description' | 'publicDescription' | 'placeholder'
> & {
  origins: Origins;
  privateNotes: string;
  credibilityNotes: string;
  health: SourceHealth;
};

const fields = Object.keys(undescribed).filter(
  (field): field is DescriptionField => field in undescribed,
);

/**
 * What an entry says after another one was merged into it: its own words, with what it left empty
 * from the other, and the notes of both. A placeholder knows nothing that is worth keeping but notes;
 * of what was never published readers know what the desk says of it and nothing else; a work that one
 * of them knows to be retracted is.
 */
export function mergedWords(kept: EntryWords, other: EntryWords): EntryWords {
  const description = { ...kept.description };
  const origins = { ...kept.origins };
  for (const field of other.placeholder || kept.kind === 'unpublished' ? [] : fields) {
    if (description[field].trim() !== '') continue;
    description[field] = other.description[field];
    const origin = other.origins[field];
    if (origin) origins[field] = origin;
  }
  return {
    kind: kept.kind,
    description,
    origins,
    placeholder: kept.placeholder,
    publicDescription: kept.publicDescription || other.publicDescription,
    privateNotes: joined(kept.privateNotes, other.privateNotes),
    credibilityNotes: joined(kept.credibilityNotes, other.credibilityNotes),
    health: mergedHealth(kept.health, other.health),
  };
}

function joined(one: string, other: string): string {
  if (one.includes(other.trim())) return one;
  return [one, other].filter((words) => words.trim() !== '').join('\n\n');
}

function mergedHealth(kept: SourceHealth, other: SourceHealth): SourceHealth {
  if (other === 'retracted') return other;
  return kept === 'unknown' ? other : kept;
}
