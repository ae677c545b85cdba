import { describe, expect, it } from 'vitest';
import { type Source, undescribed } from '../../domain/source/source.ts';
import { createDocument } from '../create-document.ts';
import { harbourWall } from '../import/harbour-wall.fixture.ts';
import { documentFromImport } from '../import/imported-document.ts';
import { readImport } from '../import/read-import.ts';
import { readDocument } from '../reading/read-document.ts';
import { exportText } from './export-text.ts';
import { bulletList, citation, paragraph, table, words } from './rich-nodes.ts';

function published(id: string, description: Partial<typeof undescribed>): Source {
  return {
    id,
    kind: 'published',
    description: { ...undescribed, ...description },
    publicDescription: '',
    placeholder: false,
    aliases: [],
  };
}

describe('a brief that was imported', () => {
  const imported = readImport(harbourWall);
  if (!imported.ok) throw new Error(imported.refusal.message);
  const ids = new Map(imported.value.sources.map(({ number }) => [number, `source-${number}`]));
  const doc = createDocument(documentFromImport(imported.value, ids));

  it('comes back word for word', () => {
    expect(exportText(doc, [])).toBe(harbourWall);
  });

  it('holds in its document the claims and the citations that the importer counted', () => {
    const reading = readDocument(doc);
    expect(reading.claims.map(({ content }) => content.text)).toEqual(
      imported.value.claims.map(({ text }) => text),
    );
    expect(
      reading.claims.map(({ content }) => content.citations.map(({ source }) => source)),
    ).toEqual(imported.value.claims.map((claim) => claim.citations.map((n) => ids.get(n))));
    expect(reading.citations.filter(({ claim }) => claim === null)).toEqual([]);
    expect(reading.claims.every(({ content }) => content.verdict === null)).toBe(true);
  });

  it('gives every brief claim ids of its own', () => {
    const again = createDocument(documentFromImport(imported.value, ids));
    const first = readDocument(doc).claims.map(({ id }) => id);
    const second = readDocument(again).claims.map(({ id }) => id);
    expect(new Set([...first, ...second]).size).toBe(first.length * 2);
  });

  it('is not made while a cited number has no source', () => {
    expect(() => documentFromImport(imported.value, new Map())).toThrow('No source for [1]');
  });
});

describe('a brief that was written on the desk', () => {
  it('lists its resolved sources under the numbers that readers see', () => {
    const doc = createDocument({
      headline: 'Is the quay open?',
      body: [paragraph('The quay is open', citation('log'), ', says the crew', citation('crew'))],
    });
    const log = { title: 'Quay log', publisher: 'Alder Bay Harbour', issued: '2025-03-09' };
    const sources = [
      published('log', { ...log, url: 'https://harbour.example/log' }),
      { ...published('crew', { title: 'Reference 2' }), placeholder: true },
    ];
    expect(exportText(doc, sources)).toBe(`Is the quay open?

The quay is open [1], says the crew [2]

Sources
1. Quay log — Alder Bay Harbour — March 9, 2025 — https://harbour.example/log
`);
  });

  it('describes an unpublished source as readers see it', () => {
    const interview: Source = {
      ...published('crew', { title: 'Private title' }),
      kind: 'unpublished',
      publicDescription: 'Interview with a crew member',
    };
    const body = [paragraph('The crew slept', citation('crew'), '.')];
    const doc = createDocument({ headline: 'Did the crew sleep?', body });
    const text = exportText(doc, [interview]);
    expect(text).toContain('1. Interview with a crew member');
    expect(text).not.toContain('Private title');
  });

  it('puts lists, quotations, tables and link targets into plain lines', () => {
    const nested = bulletList([paragraph('by day')], [paragraph('by night')]);
    const ordered = {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [paragraph('Third'), paragraph('and more')] }],
    };
    const linked = words('the log', { href: 'https://harbour.example/log' });
    const doc = createDocument({
      headline: 'When does the ferry run?',
      body: [
        bulletList([paragraph('In January'), nested], [paragraph('In May')]),
        ordered,
        { type: 'blockquote', content: [paragraph('It never ran.')] },
        table([[paragraph('Day')], [paragraph('Runs')]], [[paragraph('Monday')], []]),
        paragraph('See ', linked, '.'),
      ],
    });
    expect(exportText(doc, [])).toBe(`When does the ferry run?

• In January
  • by day
  • by night
• In May

3. Third
  and more

It never ran.

Day | Runs
Monday |

See the log (https://harbour.example/log).
`);
  });

  it('is its headline alone where nothing else was written', () => {
    const doc = createDocument({ headline: 'Is the quay open?', body: [] });
    expect(exportText(doc, [])).toBe('Is the quay open?\n');
  });
});
