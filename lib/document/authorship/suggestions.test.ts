import { describe, expect, it } from 'vitest';
import type { RichNode } from '../../domain/publication/edition.ts';
import { createDocument } from '../create-document.ts';
import { citation, paragraph, words } from '../edition/rich-nodes.ts';
import { readDocument } from '../reading/read-document.ts';
import type { BriefReading } from '../reading/reading.ts';
import {
  advance,
  afterSignOff,
  contributorsTo,
  emptyLedger,
  type Ledger,
  writersOf,
} from './authorship.ts';

const pier = 'The pier has stood in the bay since 1911';
const claim = words(pier, { claim: 'a' });
const longer = words(`${pier} and a half`, { claim: 'a' });
const extra = words(' and a half', { claim: 'a', insertion: 's' });

/** The brief as somebody left it: paragraphs that live on, one for one. */
function brief(...paragraphs: RichNode[][]): BriefReading {
  const body = paragraphs.map((inlines) => paragraph(...inlines));
  const reading = readDocument(createDocument({ headline: 'Is the pier safe?', body }));
  const keys = new Map(reading.blocks.map(({ key }, index) => [key, `p${index}`]));
  return JSON.parse(JSON.stringify(reading), (_name, value) => keys.get(value) ?? value);
}

type Step = [author: string, after: BriefReading];

function ledgerAfter(steps: Step[], ledger: Ledger = emptyLedger()): Ledger {
  let before = brief();
  let present = ledger;
  for (const [author, reading] of steps) {
    present = advance(present, before, reading, author);
    before = reading;
  }
  return present;
}

describe('a suggestion', () => {
  it('makes nobody a contributor while it is open', () => {
    const ledger = ledgerAfter([
      ['ada', brief([claim])],
      ['ben', brief([claim, extra])],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada']);
    expect(ledger.prose).toEqual(['ada']);
  });

  it('makes its author and whoever accepts it contributors once it is accepted', () => {
    const ledger = ledgerAfter([
      ['ada', brief([claim])],
      ['ben', brief([claim, extra])],
      ['cem', brief([longer])],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
    expect(ledger.prose).toEqual(['ada', 'ben', 'cem']);
  });

  it('makes nobody a contributor when it is rejected', () => {
    const ledger = ledgerAfter([
      ['ada', brief([claim])],
      ['ben', brief([claim, extra])],
      ['cem', brief([claim])],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada']);
    expect(ledger.prose).toEqual(['ada']);
  });

  it('counts for its author when words are taken out, or a citation comes or goes', () => {
    const survey = citation('survey');
    const cases: Array<[before: RichNode[], open: RichNode[], accepted: RichNode[]]> = [
      [[longer], [claim, words(' and a half', { claim: 'a', deletion: 's' })], [claim]],
      [[claim], [claim, citation('survey', { insertion: 's' })], [claim, survey]],
      [[claim, survey], [claim, citation('survey', { deletion: 's' })], [claim]],
    ];
    for (const [before, open, accepted] of cases) {
      const ledger = ledgerAfter([
        ['ada', brief(before)],
        ['ben', brief(open)],
        ['cem', brief(accepted)],
      ]);
      expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
    }
  });

  it('counts for everybody who wrote in it, whosever name it bears', () => {
    const ledger = ledgerAfter([
      ['ada', brief([claim])],
      ['ben', brief([claim, words(' and', { claim: 'a', insertion: 's' })])],
      ['dea', brief([claim, extra])],
      ['cem', brief([longer])],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem', 'dea']);
    expect(writersOf(ledger, 's')).toEqual(['ben', 'dea']);
  });

  it('counts when it is accepted in part, and for no part that is left', () => {
    const [half, rest] = [' and', ' a half'];
    const ledger = ledgerAfter([
      ['ada', brief([claim])],
      ['ben', brief([claim, extra])],
      [
        'cem',
        brief([
          words(`${pier}${half}`, { claim: 'a' }),
          words(rest, { claim: 'a', insertion: 's' }),
        ]),
      ],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
  });

  it('counts again when an undo brings it back and it is accepted once more', () => {
    const steps: Step[] = [
      ['ada', brief([claim])],
      ['ben', brief([claim, extra])],
      ['cem', brief([claim])],
      ['cem', brief([claim, extra])],
      ['dea', brief([longer])],
    ];
    expect(contributorsTo(ledgerAfter(steps), 'a')).toEqual(['ada', 'ben', 'cem', 'dea']);
  });

  it('counts where its words are cut out of it and put elsewhere, at once or later', () => {
    const words1953 = 'the storm of 1953 took the lamp';
    const other = (text: string) => words(text, { claim: 'b' });
    const open = brief([claim, words(words1953, { insertion: 's' })], [other('It is said that ')]);
    const pasted = brief([claim], [other(`It is said that ${words1953}`)]);
    const cut = brief([claim], [other('It is said that ')]);
    const begun: Step[] = [
      ['ada', brief([claim], [other('It is said that ')])],
      ['ben', open],
    ];
    for (const rest of [[pasted], [cut, pasted]]) {
      const steps = [...begun, ...rest.map((reading): Step => ['cem', reading])];
      const ledger = ledgerAfter(steps);
      expect(contributorsTo(ledger, 'b')).toEqual(['ada', 'ben', 'cem']);
      expect(contributorsTo(ledger, 'a')).toEqual(['ada']);
    }
  });

  it('keeps its author from signing the brief only from when it is accepted', () => {
    const signed = afterSignOff(
      ledgerAfter([
        ['ada', brief([claim])],
        ['ben', brief([claim, extra])],
      ]),
    );
    const accepted = advance(signed, brief([claim, extra]), brief([longer]), 'cem');
    expect([signed.prose, accepted.prose]).toEqual([[], ['ben', 'cem']]);
  });

  it('is nobody’s business in a claim of another paragraph', () => {
    const other = words('The harbour is deep', { claim: 'b' });
    const deeper = words('The harbour is deeper', { claim: 'b' });
    const ledger = ledgerAfter([
      ['ada', brief([claim], [other])],
      ['ben', brief([claim, extra], [other])],
      ['cem', brief([claim], [deeper])],
    ]);
    expect(contributorsTo(ledger, 'b')).toEqual(['ada', 'cem']);
  });

  it('is read from ledgers that were kept before there were suggestions', () => {
    const { suggestions: _, ...older } = emptyLedger();
    const ledger = ledgerAfter([['ada', brief([claim])]], older);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada']);
  });
});
