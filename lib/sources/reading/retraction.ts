import type { Described } from './metadata/describe-page.ts';
import { textOf, typesOf, valuesOf } from './metadata/schema-org.ts';
import { retractedWords } from './nature-words.ts';

/** Why a page says of itself that it is retracted or withdrawn, in words; null where it does not. */
export function retractionOf(titles: readonly string[], described: Described): string | null {
  const title = titles.find((each) => retractedWords.test(each.slice(0, 200)));
  if (title) return `Its title says so: “${title.slice(0, 300)}”`;
  const tag = [...described.tags.keys()].find((name) =>
    /^(citation|dc|prism)_?:?retract/.test(name),
  );
  if (tag) return `Its description says so (${tag}).`;
  const { item } = described;
  const status = item ? textOf(valuesOf(item, 'creativeWorkStatus')[0]) : '';
  if (/retract|withdrawn/i.test(status))
    return `Its description gives its status as “${status.slice(0, 100)}”.`;
  if (item && typesOf(item).some((type) => /Retract/.test(type))) return 'Its description says so.';
  return null;
}
