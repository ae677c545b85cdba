import { expect, test } from 'vitest';
import type { ToldAct } from '@/lib/data/record/record.ts';
import { chainHash } from '@/lib/domain/record/chain-hash.ts';
import { csvHead, csvLines, jsonLines } from './act-lines.ts';

const act: ToldAct = {
  id: '7',
  at: new Date('2025-12-01T09:00:00Z'),
  who: { id: 'm1', name: 'Ada Lind' },
  brief: null,
  address: '192.0.2.7',
  event: {
    kind: 'settings-changed',
    settings: ['disclaimer'],
    changes: [{ setting: 'disclaimer', before: 'We err.', after: 'We, too, err.' }],
  },
  details: { settings: ['disclaimer'] },
  previous: 'a'.repeat(64),
  hash: 'b'.repeat(64),
};

test('a table says who, what, when, from where, and before and after', () => {
  expect(`${csvHead()}${csvLines([act])}`).toBe(
    '\ufeffevent,at,who,what,kind,before,after,brief,headline,from where,member id\n' +
      '7,2025-12-01T09:00:00.000Z,Ada Lind,Changed the publication’s settings: disclaimer.,' +
      'settings-changed,disclaimer: We err.,"disclaimer: We, too, err.",,,192.0.2.7,m1\n',
  );
});

test('what a spreadsheet would run is told as words', () => {
  const names = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
  for (const name of names) {
    const line = csvLines([{ ...act, who: { id: 'm1', name } }]);
    const [, , who = ''] = line.split(',');
    expect(who.replace(/^"/, ''), name).toMatch(/^'/);
  }
});

test('a line of JSON holds what its seal covers', () => {
  const recorded = {
    id: '7',
    kind: act.event.kind,
    actorId: 'm1',
    briefId: null,
    at: act.at.toISOString(),
    details: act.details,
  };
  const hash = chainHash(act.previous, recorded);
  const told = JSON.parse(jsonLines([{ ...act, hash }]));
  expect(chainHash(told.previous, told.recorded)).toBe(told.hash);
});
