import { describe, expect, it } from 'vitest';
import { harbourWall } from './harbour-wall.fixture.ts';
import { importReport } from './import-report.ts';
import { drawn, imported, refusalOf } from './imported.fixture.ts';

describe('a whole brief', () => {
  const brief = imported(harbourWall);

  it('is reported by its parts and counts', () => {
    const { warnings, leftOut, ...report } = importReport(brief, 'did-alder-bays-harbour-wall');
    expect(report).toEqual({
      slug: 'did-alder-bays-harbour-wall',
      headline: 'Did Alder Bay’s harbour wall cost three times what the council approved?',
      checkedOn: '2025-12-01',
      disclaimer:
        'Disclaimer: This desk can make mistakes. Please verify important information. Learn more.',
      sections: [
        { kind: 'summary', number: null, heading: 'Executive summary' },
        {
          kind: 'finding',
          number: 1,
          heading: 'What was approved: a wall of 310 metres, not a new harbour',
        },
        { kind: 'finding', number: 2, heading: 'Where the money went' },
        { kind: 'limits', number: 3, heading: 'Limits of the available records' },
        { kind: 'finding', number: 4, heading: 'Two totals in “one” account' },
        {
          kind: 'conclusion',
          number: null,
          heading: 'Conclusion — what follows for the town',
        },
      ],
      citations: 17,
      sources: 6,
      unresolved: [1, 2, 3, 4, 5, 6],
      claims: 12,
      followUps: [
        'Who maintains the harbour wall now?',
        'What did the access road cost, and who uses it?',
        'Why was the slipway added?',
      ],
    });
    expect(warnings).toEqual([]);
    expect(leftOut).toEqual([]);
  });

  it('marks each cited sentence as a claim and leaves the others unmarked', () => {
    expect(drawn(brief.body.slice(4, 9))).toBe(
      `## Where the money went
Half of the account is for stone. {The other half is for the road and the slipway, the auditor found}[2][4]. {Work stopped twice in 2022 — once for weather, once for want of stone — and each stop is billed}[5].
## Limits of the available records
Available records do not mention who asked for the road to be left out of the tender. {They show the tender and its date, but no reasons}[6][2][1].
Two of the three volumes are kept in the town’s own archive.`,
    );
  });

  it('reads the same with the line ends and the margins of other systems', () => {
    expect(imported(harbourWall.replaceAll('\n', '\r\n'))).toEqual(brief);
    expect(imported(harbourWall.replaceAll('\n', '  \n\t'))).toEqual(brief);
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0\n'],
  ])('%s, as empty', (_, text) => {
    expect(refusalOf(text)).toBe('There is nothing to import: the text is empty.');
  });

  it('control characters and broken characters, as no text', () => {
    const controlled = 'Is the quay open?\n\nThe log\u0000says so.';
    expect(refusalOf(controlled)).toContain('not a text: line 3 holds a control character');
    expect(refusalOf('Is the quay open\ud800?')).toContain('not a text');
  });

  it.each([
    ['a heading', 'Executive summary\n\nThe quay is open.', 'line 1 is already the heading'],
    ['a numbered heading', '\n7. What sources do not confirm\n\nIt.', 'line 2 is already the'],
    ['the follow-ups', 'Want to dive deeper?\nWhy?', 'line 1 is already the heading'],
    ['a date', 'Checked on December 1, 2025\n\nIs the quay open?', 'line 1 is a date'],
    ['a disclaimer', 'Disclaimer: we may be wrong.\n\nIs it?', 'line 1 is a disclaimer'],
    ['running prose', `${'The quay is open. '.repeat(20)}\n\nIs it?`, 'line 1 is a paragraph'],
    ['furniture alone', 'Loading...\n\nYes No', 'every line belongs to the page'],
  ])('a text that begins with %s, as without a question', (_, text, reason) => {
    expect(refusalOf(text)).toContain('There is no question to be found');
    expect(refusalOf(text)).toContain(reason);
  });

  it('more lines or references than a brief can have', () => {
    expect(refusalOf(`Is it?\n${'a\n'.repeat(20_001)}`)).toContain('more than 20,000 lines');
    expect(refusalOf(`Is it?\n${'[1]'.repeat(20_001)}`)).toContain('more than 20,000 references');
  });
});
