import type { RichNode } from '../lib/domain/publication/edition.ts';

/** How long the text is that typing is measured in. */
export const size = {
  sections: 20,
  paragraphs: 25,
  sentences: 4,
  words: 25,
  sources: 100,
} as const;

export const counts = {
  words: size.sections * size.paragraphs * size.sentences * size.words,
  citations: (size.sections * size.paragraphs * size.sentences) / 2,
};

const vocabulary =
  'the council paid for the harbour wall over nine years and the auditor counted every stone twice'.split(
    ' ',
  );

/**
 * A brief of 2,500 words a section: every other sentence is a claim with a citation behind it. The
 * same on every run.
 */
export function longText(sections: number = size.sections): RichNode[] {
  let sentence = 0;
  return times(sections, (section) => [
    heading(`Section ${section + 1}`),
    ...times(size.paragraphs, () => [
      {
        type: 'paragraph',
        content: times(size.sentences, () => {
          sentence += 1;
          return sentence % 2 === 0 ? claim(sentence) : [text(`${words(sentence)}. `)];
        }).flat(),
      },
    ]).flat(),
  ]).flat();
}

function claim(number: number): RichNode[] {
  const source = `source-${((number * 7) % size.sources) + 1}`;
  return [
    { ...text(words(number)), marks: [{ type: 'claim', attrs: { id: `claim${number}` } }] },
    { type: 'citation', attrs: { source, stance: 'supports' } },
    text('. '),
  ];
}

function heading(title: string): RichNode {
  return { type: 'heading', attrs: { level: 2, kind: 'finding' }, content: [text(title)] };
}

function text(content: string): RichNode {
  return { type: 'text', text: content };
}

function words(from: number): string {
  return times(size.words, (at) => vocabulary[(from * 3 + at) % vocabulary.length]).join(' ');
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
