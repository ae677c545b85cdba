import { describe, expect, it } from 'vitest';
import { imported } from './imported.fixture.ts';

const CITED = 'Is it?\n\nExecutive summary\n\nIt is [1]. It was [2]. It will be [3].\n\n';

function sourcesOf(list: string) {
  const { sources, unresolved, leftOut } = imported(CITED + list);
  return { descriptions: sources.map(({ description }) => description), unresolved, leftOut };
}

describe('a list of sources', () => {
  it('gives title, publisher, day and address, as far as it says them', () => {
    const { descriptions, unresolved, leftOut } = sourcesOf(`Sources

1. Quay log — Alder Bay Harbour — March 9, 2025 — https://harbour.example/log.
2. Minutes – Town Council, 2021-03-09
3. Crew list | The Gazette | 2024-05 | https://gazette.example/a https://archive.example/a`);
    expect(descriptions).toMatchObject([
      {
        title: 'Quay log',
        publisher: 'Alder Bay Harbour',
        issued: '2025-03-09',
        url: 'https://harbour.example/log',
      },
      { title: 'Minutes', publisher: 'Town Council, 2021-03-09', url: '' },
      {
        title: 'Crew list',
        publisher: 'The Gazette',
        issued: '2024-05',
        url: 'https://gazette.example/a',
        archiveUrl: 'https://archive.example/a',
      },
    ]);
    expect(unresolved).toEqual([]);
    expect(leftOut).toEqual([]);
  });

  it.each([
    ['in brackets', '[1] https://a.example/1\n[2] https://a.example/2\n[3] https://a.example/3'],
    ['on one line', '[1] https://a.example/1 [2] https://a.example/2 [3] https://a.example/3'],
    [
      'with bullets',
      '• [1] https://a.example/1\n• [2] https://a.example/2\n• [3] https://a.example/3',
    ],
    ['over lines', '1.\nhttps://a.example/1\n2.\nhttps://a.example/2\n3.\nhttps://a.example/3'],
    ['without numbers', 'https://a.example/1\nhttps://a.example/2\nhttps://a.example/3'],
  ])('may stand %s', (_, list) => {
    for (const heading of ['Sources', 'References:', '8. Sources']) {
      const { descriptions } = sourcesOf(`${heading}\n${list}`);
      expect(descriptions.map(({ url }) => url)).toEqual([
        'https://a.example/1',
        'https://a.example/2',
        'https://a.example/3',
      ]);
    }
  });

  it('leaves numbers unresolved that it does not give', () => {
    const brief = imported(`${CITED}Sources\n1. https://a.example\n3. https://c.example`);
    expect(brief.unresolved).toEqual([2]);
    expect(brief.sources.map(({ placeholder }) => placeholder)).toEqual([false, true, false]);
  });

  it('draws a warning for an entry that nobody could find the source by', () => {
    const { warnings } = imported(`${CITED}Sources\n1. Log\n2. https://a.example\n3. B, 2021`);
    expect(warnings.map(({ line }) => line)).toEqual(expect.arrayContaining([8, 10]));
    expect(warnings.filter(({ message }) => message.includes('Source 2'))).toEqual([]);
  });

  it('has its unused and double entries reported', () => {
    const { leftOut } = sourcesOf('Sources\n1. Log\n1. Another log\nof the quay\n7. Crew list');
    expect(leftOut.map(({ text }) => text)).toEqual(['1. Another log of the quay', '7. Crew list']);
  });

  it('ends where the follow-ups or the conclusion begin', () => {
    const brief = imported(
      `${CITED}Sources\n1. Log\n\nConclusion\n\nIt is open.\n\nWant to dive deeper?\nWhy?`,
    );
    expect(brief.sections.map(({ kind }) => kind)).toEqual(['summary', 'conclusion']);
    expect(brief.followUps).toEqual(['Why?']);
  });
});

it('without a list every cited number waits for its source', () => {
  const { descriptions, unresolved } = sourcesOf('');
  expect(unresolved).toEqual([1, 2, 3]);
  expect(descriptions[0]?.title).toBe('Reference 1 of the imported text');
});

it('a finding about sources is no list of them', () => {
  const brief = imported(`${CITED}Sources\n\nThe log is the only source of the town [1].`);
  expect(brief.citations).toBe(4);
  expect(brief.sections.at(-1)).toMatchObject({ kind: 'finding', heading: 'Sources' });
});
