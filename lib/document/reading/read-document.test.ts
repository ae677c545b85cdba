import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument, emptyBrief } from '../create-document.ts';
import {
  bulletList,
  citation,
  lineBreak,
  paragraph,
  sectionHeading,
  subheading,
  table,
  words,
} from '../edition/rich-nodes.ts';
import { documentSchema } from '../schema.ts';
import { addFollowUp, sharedRoots } from '../shared-document.ts';
import { readContent, readDocument } from './read-document.ts';
import type { BriefReading } from './reading.ts';

type Body = Parameters<typeof createDocument>[0]['body'];

function read(body: Body, claims = {}): BriefReading {
  return readDocument(createDocument({ headline: 'Is the pier safe?', body, claims }));
}

function claimTexts(reading: BriefReading): string[][] {
  return reading.claims.map(({ id, content }) => [
    id,
    content.text,
    ...content.citations.map(({ source }) => source),
  ]);
}

describe('what a claim covers', () => {
  it('runs from its first to its last marked character, words between them included', () => {
    const reading = read([
      paragraph(
        'So ',
        words('the pier ', { claim: 'a' }),
        'never ',
        words('fell', { claim: 'a' }),
        '.',
      ),
    ]);
    expect(claimTexts(reading)).toEqual([['a', 'the pier never fell']]);
  });

  it('takes the citations within it and directly after it, beyond closing punctuation', () => {
    const reading = read([
      paragraph(
        citation('before'),
        words('The pier ', { claim: 'a' }),
        citation('within'),
        words('stands', { claim: 'a' }),
        '.” ',
        citation('after'),
        ', ',
        citation('after too'),
        ' Yet ',
        citation('later'),
      ),
    ]);
    expect(claimTexts(reading)).toEqual([['a', 'The pier stands', 'within', 'after', 'after too']]);
    expect(reading.citations.map(({ claim }) => claim)).toEqual([null, 'a', 'a', 'a', null]);
  });

  it('leaves the citations after a full stop to the sentence before, not to the next claim', () => {
    const reading = read([
      paragraph(
        words('One fell.', { claim: 'a' }),
        citation('first'),
        ' ',
        words('Two stand.', { claim: 'b' }),
        citation('second'),
      ),
    ]);
    expect(claimTexts(reading)).toEqual([
      ['a', 'One fell.', 'first'],
      ['b', 'Two stand.', 'second'],
    ]);
  });

  it('stops at another claim: what the same mark covers beyond it is a claim of its own', () => {
    const reading = read([
      paragraph(
        words('One fell ', { claim: 'a' }),
        words('two stood ', { claim: 'b' }),
        words('three leaned', { claim: 'a' }),
      ),
    ]);
    expect(claimTexts(reading)).toEqual([
      ['a', 'One fell'],
      ['b', 'two stood'],
      ['a~2', 'three leaned'],
    ]);
  });

  it('stays in the first block that holds its mark: elsewhere it is a new claim, entry and all', () => {
    const entry = { verdict: 'false', claimant: 'The mayor', rationale: 'Two records disagree.' };
    const reading = read(
      [
        paragraph(words('One fell', { claim: 'a' })),
        paragraph(words('two stood', { claim: 'a' })),
        bulletList([paragraph(words('three leaned', { claim: 'a' }))]),
      ],
      { a: entry },
    );
    expect(claimTexts(reading).map(([id]) => id)).toEqual(['a', 'a~2', 'a~3']);
    expect(reading.claims.map(({ content }) => content.verdict)).toEqual([
      'false',
      'false',
      'false',
    ]);
  });

  it('is nothing where the mark holds what cannot be an id', () => {
    const ids = ['a~2', '__proto__', 'constructor', ''];
    const reading = read(ids.map((id) => paragraph(words('One fell', { claim: id }))));
    expect(reading.claims).toEqual([]);
  });

  it('is gone once no words carry its mark', () => {
    const reading = read([paragraph(words('  ', { claim: 'a' }), citation('source'))]);
    expect(reading.claims).toEqual([]);
    expect(reading.citations.map(({ claim }) => claim)).toEqual([null]);
  });

  it('never stands in a section’s heading, where readers could not see it', () => {
    const reading = read([
      sectionHeading('finding', words('The pier stands', { claim: 'a' }), citation('source')),
      subheading(words('It leans', { claim: 'b' })),
    ]);
    expect(claimTexts(reading)).toEqual([['b', 'It leans']]);
    expect(reading.citations).toMatchObject([{ claim: null, inHeading: true }]);
  });
});

describe('what a claim’s content is', () => {
  const plain = read([paragraph(words('The pier stands.', { claim: 'a' }))]).claims[0]?.digest;

  it('does not change with formatting, spacing or composed letters', () => {
    const formatted = read([
      paragraph(
        words('The ', { claim: 'a' }),
        words(' pier', { claim: 'a', bold: true }),
        lineBreak(),
        words('stands.', { claim: 'a', italic: true, context: 'Known' }),
      ),
    ]);
    expect(formatted.claims[0]?.digest).toBe(plain);
  });

  it('changes with a link’s target, and typed words never pass for one', () => {
    const digests = ['https://a.example', 'https://b.example'].map(
      (href) => read([paragraph(words('pier', { claim: 'a', href }))]).claims[0]?.digest,
    );
    const typed = read([paragraph(words('pier ⟨https://a.example⟩', { claim: 'a' }))]);
    expect(new Set([...digests, typed.claims[0]?.digest]).size).toBe(3);
    expect(typed.claims[0]?.content.text).toBe('pier <https://a.example>');
  });

  it('changes with the order, the stance, the quotation and the capture of its citations', () => {
    const digest = (...citations: ReturnType<typeof citation>[]) =>
      read([paragraph(words('pier', { claim: 'a' }), ...citations)]).claims[0]?.digest;
    const digests = [
      digest(citation('x'), citation('y')),
      digest(citation('y'), citation('x')),
      digest(citation('x', { stance: 'contradicts' }), citation('y')),
      digest(citation('x', { quotation: 'It leans.' }), citation('y')),
      digest(citation('x', { capture: 'c0ffee' }), citation('y')),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('context', () => {
  it('holds the citations between its words and directly after', () => {
    const reading = read([
      paragraph(
        words('Piers ', { context: 'Background' }),
        citation('one'),
        words('rot', { context: 'Background' }),
        '. ',
        citation('two'),
        ' Always ',
        citation('three'),
      ),
    ]);
    expect(reading.contexts).toMatchObject([{ text: 'Piers rot', reason: 'Background' }]);
    expect(reading.citations.map(({ inContext }) => inContext)).toEqual([true, true, false]);
  });

  it('leaves a claim’s words and citations to the claim', () => {
    const reading = read([
      paragraph(
        words('Piers rot. ', { context: 'Known' }),
        words('This one stands.', { context: 'Known', claim: 'a' }),
        citation('one'),
        words(' So they say.', { context: 'Known' }),
      ),
    ]);
    expect(reading.contexts.map(({ text }) => text)).toEqual(['Piers rot.', 'So they say.']);
    expect(reading.citations).toMatchObject([{ claim: 'a', inContext: false }]);
  });
});

describe('sections and references', () => {
  it('numbers findings and limits together, summary and conclusion not at all', () => {
    const reading = read([
      sectionHeading('summary', 'In short'),
      sectionHeading('finding', 'The wood'),
      sectionHeading('finding', 'The iron'),
      subheading('Rust'),
      sectionHeading('limits', 'What nobody says'),
      sectionHeading('conclusion', 'So'),
    ]);
    expect(reading.sections.map(({ number }) => number)).toEqual([null, 1, 2, 3, null]);
  });

  it('counts sources by first appearance, lists and tables included', () => {
    const reading = read([
      paragraph('One', citation('b'), citation('a')),
      table([[paragraph('Two', citation('b'))], [paragraph('Three', citation('c'))]]),
    ]);
    expect(reading.references).toEqual(['b', 'a', 'c']);
    expect(reading.citations).toHaveLength(4);
  });

  it('has the sections that every brief has in a new one', () => {
    const reading = readDocument(emptyBrief('Is the pier safe?'));
    expect(reading.sections.map(({ kind }) => kind)).toEqual([
      'summary',
      'finding',
      'limits',
      'conclusion',
    ]);
    expect(reading).toMatchObject({ headline: 'Is the pier safe?', language: 'en', claims: [] });
  });
});

describe('reading', () => {
  const body: Body = [
    sectionHeading('summary', 'In short'),
    paragraph(words('The pier ', { claim: 'a' }), words('stands', { claim: 'a', bold: true }), '.'),
    bulletList([paragraph('One', lineBreak(), citation('b', { quotation: 'It leans.' }))], []),
    table([[paragraph(words('Two', { context: 'Known' }))]]),
  ];

  it('is the same from an editor’s document as from the shared one, but for the keys', () => {
    const doc = createDocument({ headline: 'Is the pier safe?', body });
    const shared = readDocument(doc);
    const node = documentSchema.nodeFromJSON({ type: 'doc', content: body });
    expect(withoutKeys(readContent(node, sharedRoots(doc)))).toEqual(withoutKeys(shared));
  });

  it('writes nothing, and finds the words wherever a document has them', () => {
    const doc = createDocument({ headline: 'Is the pier safe?', body: [] });
    const { content, claims, followUps, meta } = sharedRoots(doc);
    const list = new Y.XmlElement('bulletList');
    const unknown = new Y.XmlElement('carousel');
    const inner = new Y.XmlElement('paragraph');
    content.insert(0, [new Y.XmlText('Loose.'), list, unknown]);
    list.insert(0, [new Y.XmlText('In a list.'), new Y.XmlElement('citation')]);
    unknown.insert(0, [inner]);
    inner.insert(0, [new Y.XmlText('In a carousel.'), new Y.XmlElement('paragraph')]);
    claims.set('a', 'not a map');
    followUps.insert(0, ['not a map']);
    addFollowUp(doc, { id: 'q', question: 'And the other pier?' });
    meta.set('language', 7);
    const before = Y.encodeStateAsUpdate(doc);

    const reading = readDocument(doc);

    expect(reading.blocks.map(({ inlines }) => inlines)).toMatchObject([
      [{ text: 'Loose.' }],
      [{ text: 'In a list.' }, { kind: 'citation', source: '' }],
      [{ text: 'In a carousel.' }],
      [],
    ]);
    expect(reading.followUps).toEqual([{ id: 'q', question: 'And the other pier?' }]);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});

function withoutKeys(reading: BriefReading) {
  return JSON.parse(JSON.stringify(reading, (name, value) => (isKey(name) ? undefined : value)));
}

function isKey(name: string): boolean {
  return name === 'key' || name === 'blockKey';
}
