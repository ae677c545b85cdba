import { beforeEach, describe, expect, test } from 'vitest';
import { workingDocument } from '../../data/brief/working-document.ts';
import { database } from '../../data/database.ts';
import { emptyDatabase } from '../../data/testing/database.ts';
import { exportText } from '../../document/edition/export-text.ts';
import { at, by, done, gatherDesk, lookAt, type TestDesk } from '../testing/desk.ts';
import { importBrief } from './import-brief.ts';

const TEXT = `Did the ferry carry more people in 2025?
Checked on March 1, 2026

Executive summary

The ferry carried 433,200 passengers in 2025 [1] [2]. It was a wet year.

1. The figures

The company counts tickets at the gate [1].

Want to dive deeper?
How are residents counted?

Sources
[1] A record year on the water, Bay Ferries, 2026-01-12, https://ferries.example/record
`;

let desk: TestDesk;

beforeEach(async () => {
  await emptyDatabase();
  desk = await gatherDesk();
});

describe('importing a text', () => {
  test('makes a brief whose cited sentences are unreviewed claims', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    const { id, report } = await done(importBrief(doing, TEXT));
    expect(report).toMatchObject({ claims: 2, citations: 3, sources: 2, unresolved: [2] });
    const { assessment } = await lookAt(doing, id);
    expect(assessment.claims.map(({ state }) => state)).toEqual(['unreviewed', 'unreviewed']);
  });

  test('blocks approval where a number came without its source', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    const { id } = await done(importBrief(doing, TEXT));
    const { checklist } = (await lookAt(doing, id)).assessment;
    const item = checklist.find(({ rule }) => rule === 'sources-resolved');
    expect(item).toMatchObject({ done: false, label: expect.stringContaining('[2]') });
  });

  test('names the importer as the writer of every claim', async () => {
    const doing = by(desk.mina.id, at('09:00'));
    await done(importBrief(doing, TEXT));
    const rows = await database().claim.findMany();
    expect(rows.map(({ contributors }) => contributors)).toEqual([[desk.mina.id], [desk.mina.id]]);
  });

  test('gives the same words back', async () => {
    const { report } = await done(importBrief(by(desk.mina.id, at('09:00')), TEXT));
    const working = await workingDocument(report.slug);
    const back = working && exportText(working.doc, working.sources);
    expect(back).toContain(
      'The ferry carried 433,200 passengers in 2025 [1] [2]. It was a wet year.',
    );
    expect(back).toContain('Checked on March 1, 2026');
  });

  test('uses the library’s entry of an address that two briefs cite', async () => {
    await done(importBrief(by(desk.mina.id, at('09:00')), TEXT));
    await done(importBrief(by(desk.tomas.id, at('09:10')), TEXT));
    expect(await database().source.count({ where: { placeholder: false } })).toBe(1);
    const slugs = (await database().brief.findMany({ orderBy: { createdAt: 'asc' } })).map(
      ({ slug }) => slug,
    );
    expect(slugs).toEqual([slugs[0], `${slugs[0]}-2`]);
  });

  test('creates nothing when there is no question, and says so', async () => {
    const outcome = await importBrief(by(desk.mina.id, at('09:00')), 'Executive summary\n\nWords.');
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    expect(await database().brief.count()).toBe(0);
    expect(await database().source.count()).toBe(0);
  });

  test('is refused to members who may not edit', async () => {
    const outcome = await importBrief(by(desk.rosa.id, at('09:00')), TEXT);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  });
});
