import { Transform } from '@tiptap/pm/transform';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletList, citation, paragraph, sectionHeading } from '../edition/rich-nodes.ts';
import { documentSchema } from '../schema.ts';
import { numberReferences, renumber } from './numbering.ts';

function documentOf(...content: ReturnType<typeof paragraph>[]) {
  return documentSchema.nodeFromJSON({ type: 'doc', content });
}

const doc = documentOf(
  sectionHeading('finding', 'The wood'),
  paragraph('Old.', citation('survey'), citation('diary')),
  bulletList([paragraph('Sound.', citation('survey'))], [paragraph('Wet.', citation('tides'))]),
);
const numbers = numberReferences(doc);

describe('reference numbers', () => {
  it('count the sources by first appearance', () => {
    expect([...numbers]).toEqual([
      ['survey', 1],
      ['diary', 2],
      ['tides', 3],
    ]);
  });

  it('are one number for entries that were merged, whichever citations name', () => {
    const entries = [{ id: 'survey', aliases: ['diary'] }];
    const merged = numberReferences(doc, entries);
    expect(Object.fromEntries(merged)).toEqual({ survey: 1, diary: 1, tides: 2 });
    const place = placeOf('survey');
    const swapped = new Transform(doc).setNodeAttribute(place, 'source', 'diary');
    expect(renumber(merged, swapped, entries)).toBe(merged);
  });

  it('stay the very same while words are typed, taken out and formatted', () => {
    const change = new Transform(doc)
      .insert(2, documentSchema.text('very '))
      .delete(1, 3)
      .addMark(1, 4, documentSchema.mark('bold'))
      .split(4);
    expect(renumber(numbers, change)).toBe(numbers);
  });

  it('stay the very same when a source is cited once more further down', () => {
    const again = documentSchema.node('citation', { source: 'diary' });
    expect(renumber(numbers, new Transform(doc).insert(doc.content.size - 3, again))).toBe(numbers);
  });

  it('follow a source that is no longer cited, cited anew, or another one now', () => {
    const place = placeOf('survey');
    const gone = renumber(numbers, new Transform(doc).delete(place, place + 2));
    expect([...gone.keys()]).toEqual(['survey', 'tides']);
    const swapped = new Transform(doc).setNodeAttribute(place, 'source', 'tides');
    expect([...renumber(numbers, swapped).keys()]).toEqual(['tides', 'diary', 'survey']);
    const first = documentSchema.node('citation', { source: 'atlas' });
    expect(renumber(numbers, new Transform(doc).insert(1, first)).get('survey')).toBe(2);
  });

  it('are after any change what a fresh count gives', () => {
    const change = fc.record({
      kind: fc.constantFrom('cut', 'cite', 'move', 'cite elsewhere'),
      from: fc.nat(doc.content.size),
      length: fc.nat(12),
      source: fc.constantFrom('survey', 'diary', 'tides', 'atlas'),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const transform = new Transform(doc);
        for (const { kind, from, length, source } of changes) {
          const start = Math.min(from, transform.doc.content.size);
          const end = Math.min(start + length, transform.doc.content.size);
          const cited = documentSchema.node('citation', { source });
          if (kind === 'cut') transform.deleteRange(start, end);
          else if (kind === 'move') transform.replace(0, 0, transform.doc.slice(start, end));
          else if (!transform.doc.resolve(start).parent.isTextblock) continue;
          else if (kind === 'cite') transform.insert(start, cited);
          else transform.replaceRangeWith(start, end, cited);
        }
        expect([...renumber(numbers, transform)]).toEqual([...numberReferences(transform.doc)]);
      }),
    );
  });
});

function placeOf(source: string): number {
  let place = -1;
  doc.descendants((node, position) => {
    if (place < 0 && node.attrs.source === source) place = position;
  });
  return place;
}
