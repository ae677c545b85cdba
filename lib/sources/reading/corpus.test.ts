import { expect, test } from 'vitest';
import { table } from '../../../bench/figures.ts';
import { corpus, type Specimen } from '../testing/press/corpus.ts';
import { readPage } from './read-page.ts';

type Read = Awaited<ReturnType<typeof readPage>>;

/** A value as a description would take it: the first that is found. */
function firstOf(read: Read, field: string): string {
  return read.findings.find((finding) => finding.field === field)?.value ?? '';
}

const described = ['title', 'author', 'publisher', 'issued', 'language', 'url', 'type'] as const;

/** Words that are on the pages around the story, and no part of it. */
const furniture = ['Crane Ferries', 'Who pays for the dike', 'minutes ago', 'Alder Bay Media'];

/** What is right about how a specimen was read. */
function judged({ expected }: Specimen, read: Read): Map<string, boolean> {
  const fields = described.map(
    (field) => [field, firstOf(read, field) === expected[field]] as const,
  );
  return new Map<string, boolean>([
    ...fields,
    ['text', expected.paragraphs.every((paragraph) => read.text.includes(paragraph))],
    ['nothing else', furniture.every((words) => !read.text.includes(words))],
    ['encoding', read.encoding === expected.encoding],
    ['nature', read.nature === 'readable'],
  ]);
}

test('what pages in all languages, encodings and styles say is read right', async () => {
  const right = new Map<string, number>();
  const wrong: string[] = [];
  const specimens = corpus();
  for (const specimen of specimens) {
    const read = await readPage(specimen.page);
    for (const [aspect, isRight] of judged(specimen, read)) {
      right.set(aspect, (right.get(aspect) ?? 0) + (isRight ? 1 : 0));
      if (!isRight) wrong.push(`${aspect}: ${specimen.name}`);
    }
  }
  const rates = [...right].map(([aspect, count]) => [aspect, count / specimens.length] as const);
  console.log(
    `${specimens.length} pages\n${table(rates.map(([aspect, rate]) => [aspect, rate.toFixed(3)]))}`,
  );

  expect(wrong).toEqual([]);
});
