import { expect, test } from 'vitest';
import { citedWorks } from '../../domain/brief/cited-works.ts';
import { textDigest } from '../../domain/claim/claim.ts';
import { sameStoryWarning } from '../../domain/quotation/same-story.ts';
import { sameStoriesIn } from './same-stories.ts';

const wire = Array.from({ length: 200 }, (_, at) => `word${(at * 7919) % 997}`).join(' ');
const report = Array.from({ length: 200 }, (_, at) => `word${(at * 104_729) % 991}`).join(' ');

const worksOf = (ids: readonly string[]) => citedWorks(ids, []);

/** A brief that cites these sources in order, each by the capture of this text. */
function cites(texts: Record<string, string>) {
  const captures = Object.entries(texts).map(([sourceId, text]) => ({
    sourceId,
    digest: textDigest(text),
    text,
  }));
  const citations = captures.map(({ sourceId, digest }) => ({
    source: sourceId,
    capture: digest,
    quotation: null,
    locator: null,
    stance: 'supports' as const,
    claim: null,
    inContext: false,
    blockKey: 'b',
    inHeading: false,
    section: null,
  }));
  return { reading: { citations, references: Object.keys(texts) }, captures };
}

test('sources whose captures print the same story are one group, under their numbers', () => {
  const { reading, captures } = cites({ log: report, courier: `A ${wire}`, herald: `${wire} B` });
  const groups = sameStoriesIn(reading, captures);
  expect(groups).toEqual([['courier', 'herald']]);
  expect(
    sameStoryWarning(groups[0] ?? [], ['log', 'courier', 'herald'], worksOf(reading.references)),
  ).toBe('Sources 2 and 3 share their text: one report, not two.');
  expect(
    sameStoryWarning(groups[0] ?? [], ['log', 'courier'], worksOf(reading.references)),
  ).toBeNull();
});

test('two captures of one source are no two reports', () => {
  const { reading, captures } = cites({ courier: wire });
  const later = { sourceId: 'courier', digest: textDigest(`${wire}.`), text: `${wire}.` };
  const [first] = reading.citations;
  const citations = first ? [first, { ...first, capture: later.digest }] : [];
  expect(sameStoriesIn({ ...reading, citations }, [...captures, later])).toEqual([]);
});

test('a capture that no citation leans on is not compared', () => {
  const { reading, captures } = cites({ courier: wire, herald: report });
  const unused = { sourceId: 'herald', digest: textDigest(wire), text: wire };
  expect(sameStoriesIn(reading, [...captures, unused])).toEqual([]);
});

test('three sources are named together', () => {
  expect(sameStoryWarning(['a', 'c', 'd'], ['a', 'c', 'd'], worksOf(['a', 'b', 'c', 'd']))).toBe(
    'Sources 1, 3 and 4 share their text: one report, not three.',
  );
});

test('an entry that others were merged into is one source, by whatever ids it is cited', () => {
  const works = citedWorks(['courier', 'old'], [{ id: 'courier', aliases: ['old'] }]);
  expect(sameStoryWarning(['courier', 'old'], ['courier', 'old'], works)).toBeNull();
});
