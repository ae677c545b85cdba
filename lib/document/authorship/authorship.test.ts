import { describe, expect, it } from 'vitest';
import type { RichNode } from '../../domain/publication/edition.ts';
import { createDocument } from '../create-document.ts';
import { citation, paragraph, table, words } from '../edition/rich-nodes.ts';
import { readDocument } from '../reading/read-document.ts';
import type { BriefReading, ClaimEntry } from '../reading/reading.ts';
import {
  advance,
  afterApproval,
  afterPublication,
  afterSignOff,
  contributorsTo,
  emptyLedger,
  type Ledger,
} from './authorship.ts';

const pier = 'The pier has stood in the bay since 1911';
const storm = 'The storm of 1953 took the lamp but left the deck';

/** The brief as somebody left it: its blocks by key, so that a test says which block lives on. */
function brief(blocks: Record<string, RichNode>, claims: Record<string, ClaimEntry> = {}) {
  const reading = readDocument(
    createDocument({ headline: 'Is the pier safe?', body: Object.values(blocks), claims }),
  );
  const keys = new Map(reading.blocks.map(({ key }, i) => [key, Object.keys(blocks)[i] ?? key]));
  const named = <T extends { blockKey: string }>(part: T): T => ({
    ...part,
    blockKey: keys.get(part.blockKey) ?? part.blockKey,
  });
  return {
    ...reading,
    blocks: reading.blocks.map((block) => ({ ...block, key: keys.get(block.key) ?? block.key })),
    claims: reading.claims.map(named),
    contexts: reading.contexts.map(named),
    citations: reading.citations.map(named),
  };
}

type Step = [author: string, after: BriefReading];

function ledgerAfter(steps: Step[], ledger: Ledger = emptyLedger()): Ledger {
  let before = brief({});
  let present = ledger;
  for (const [author, reading] of steps) {
    present = advance(present, before, reading, author);
    before = reading;
  }
  return present;
}

describe('who contributed to a claim', () => {
  it('is whoever changed its words, its verdict, its rationale or its citations', () => {
    const marked = words(pier, { claim: 'a' });
    const longer = words(`${pier} and more`, { claim: 'a' });
    const entry = { verdict: null, claimant: '', rationale: '' };
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(marked) })],
      ['ben', brief({ p: paragraph(longer) })],
      ['cem', brief({ p: paragraph(longer, citation('survey')) })],
      [
        'dea',
        brief({ p: paragraph(longer, citation('survey')) }, { a: { ...entry, verdict: 'false' } }),
      ],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem', 'dea']);
  });

  it('is nobody for a step that changes nothing, and nobody for one elsewhere', () => {
    const one = brief({ p: paragraph(words(pier, { claim: 'a' })), q: paragraph('Elsewhere.') });
    const two = brief({ p: paragraph(words(pier, { claim: 'a' })), q: paragraph('Anywhere.') });
    const ledger = ledgerAfter([
      ['ada', one],
      ['ben', one],
      ['cem', two],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada']);
    expect(ledger.prose).toEqual(['ada', 'cem']);
    expect(ledger.everyone).toEqual(['ada', 'cem']);
  });

  it('is nobody for formatting', () => {
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(words(pier, { claim: 'a' })) })],
      ['ben', brief({ p: paragraph(words(pier, { claim: 'a', bold: true })) })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada']);
    expect(ledger.prose).toEqual(['ada', 'ben']);
  });

  it('starts with everyone who wrote in the block of a newly marked claim', () => {
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(pier), q: paragraph(storm) })],
      ['ben', brief({ p: paragraph(pier), q: paragraph(`${storm}, they say`) })],
      [
        'cem',
        brief({ p: paragraph(words(pier, { claim: 'a' })), q: paragraph(`${storm}, they say`) }),
      ],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'cem']);
  });

  it('gains the block’s writers when the claim is stretched over words that stood there', () => {
    const start = words(`${pier}.`, { claim: 'a' });
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(start) })],
      ['ben', brief({ p: paragraph(start, ` ${storm}.`) })],
      ['cem', brief({ p: paragraph(words(`${pier}. ${storm}.`, { claim: 'a' })) })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
  });

  it('does not gain them when somebody only types within the claim', () => {
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(words(pier, { claim: 'a' })) })],
      ['ben', brief({ p: paragraph(words(pier, { claim: 'a' }), ` ${storm}`) })],
      ['cem', brief({ p: paragraph(words(`${pier}, at least`, { claim: 'a' }), ` ${storm}`) })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'cem']);
  });

  it('gains who cited a source that comes to belong to the claim', () => {
    const claim = words(pier, { claim: 'a' });
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(claim, ' so ') })],
      ['ben', brief({ p: paragraph(claim, ' so ', citation('survey')) })],
      ['cem', brief({ p: paragraph(claim, citation('survey')) })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
  });

  it('follows words through Enter, which makes them another block', () => {
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(`${pier}. ${storm}.`) })],
      ['ben', brief({ p: paragraph(`${pier}.`), q: paragraph(`${storm}.`) })],
      [
        'cem',
        brief({ p: paragraph(`${pier}.`), q: paragraph(words(`${storm}.`, { claim: 'a' })) }),
      ],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
  });

  it('follows short words too when they leave one block for another in one step', () => {
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph('It stands. No.') })],
      ['ben', brief({ p: paragraph('It stands.'), q: paragraph('No.') })],
      ['cem', brief({ p: paragraph('It stands.'), q: paragraph(words('No.', { claim: 'a' })) })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
  });

  it('follows a short paragraph that was copied whole', () => {
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph('Not so.') })],
      ['ben', brief({ p: paragraph('Not so.'), q: paragraph('Not so.') })],
      ['cem', brief({ p: paragraph('Not so.'), q: paragraph(words('Not so.', { claim: 'a' })) })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
  });

  it('gains who wrote the words that are pasted into the claim', () => {
    const other = paragraph(`${storm}.`);
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(words(pier, { claim: 'a' })) })],
      ['ben', brief({ p: paragraph(words(pier, { claim: 'a' })), q: other })],
      ['cem', brief({ p: paragraph(words(`${pier} ${storm}`, { claim: 'a' })), q: other })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
  });

  it('follows words that were cut, and brought back after somebody else’s turn', () => {
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(storm), q: paragraph('Here.') })],
      ['ben', brief({ q: paragraph('Here.') })],
      ['cem', brief({ q: paragraph('Here, then.') })],
      ['ben', brief({ q: paragraph('Here, then.'), r: paragraph(storm) })],
      ['cem', brief({ q: paragraph('Here, then.'), r: paragraph(words(storm, { claim: 'a' })) })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben', 'cem']);
  });

  it('goes with a claim’s copy, who wrote its rationale included', () => {
    const original = paragraph(words(`${pier}. ${storm}.`, { claim: 'a' }));
    const entry = { verdict: 'false', claimant: '', rationale: 'Two records disagree.' };
    const ledger = ledgerAfter([
      ['ada', brief({ p: original })],
      ['ben', brief({ p: original }, { a: entry })],
      [
        'cem',
        brief({ p: original, q: paragraph(words(storm, { claim: 'b' })) }, { a: entry, b: entry }),
      ],
    ]);
    expect(contributorsTo(ledger, 'b')).toEqual(['ada', 'ben', 'cem']);
  });

  it('goes with both halves of a claim that was split', () => {
    const ledger = ledgerAfter([
      ['ada', brief({ p: paragraph(words(`${pier}. ${storm}.`, { claim: 'a' })) })],
      [
        'ben',
        brief({
          p: paragraph(words(`${pier}.`, { claim: 'a' })),
          q: paragraph(words(`${storm}.`, { claim: 'a' })),
        }),
      ],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben']);
    expect(contributorsTo(ledger, 'a~2')).toEqual(['ada', 'ben']);
  });

  it('is still known when a claim that was taken out comes back', () => {
    const marked = brief({ p: paragraph(words(pier, { claim: 'a' })) });
    const ledger = ledgerAfter([
      ['ada', marked],
      ['ben', brief({})],
      ['cem', marked],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'cem']);
  });

  it('is also who changed the entry of a claim while its words were out', () => {
    const marked = { p: paragraph(words(pier, { claim: 'a' })) };
    const entry = { verdict: null, claimant: '', rationale: '' };
    const reasoned = { ...entry, rationale: 'Two records disagree.' };
    const ledger = ledgerAfter([
      ['ada', brief(marked, { a: entry })],
      ['ada', brief({}, { a: entry })],
      ['ben', brief({}, { a: reasoned })],
      ['ada', brief(marked, { a: reasoned })],
    ]);
    expect(contributorsTo(ledger, 'a')).toEqual(['ada', 'ben']);
  });
});

describe('after an approval', () => {
  const first = brief({ p: paragraph(words(pier, { claim: 'a' })) });
  const second = brief({ p: paragraph(words(storm, { claim: 'a' })) });

  function approved(ledger: Ledger, reading: BriefReading): Ledger {
    return afterApproval(ledger, 'a', reading.claims[0]?.digest ?? '');
  }

  it('the writers stay named while their words stand, and the next change begins a new count', () => {
    const judged = approved(ledgerAfter([['ada', first]]), first);
    expect(contributorsTo(judged, 'a')).toEqual(['ada']);
    const changed = advance(judged, first, second, 'ben');
    expect(contributorsTo(changed, 'a')).toEqual(['ben']);
  });

  it('restoring the approved words makes nobody a contributor', () => {
    const judged = approved(ledgerAfter([['ada', first]]), first);
    const changed = advance(judged, first, second, 'ben');
    expect(contributorsTo(advance(changed, second, first, 'cem'), 'a')).toEqual(['ada']);
  });

  it('words that a colleague restores bring back who wrote them', () => {
    const judged = approved(
      ledgerAfter([
        ['ada', first],
        ['ben', second],
      ]),
      second,
    );
    expect(contributorsTo(advance(judged, second, first, 'cem'), 'a')).toEqual(['ada', 'cem']);
  });
});

describe('a sign-off and a publication', () => {
  const reading = brief({ p: paragraph(pier) });

  it('begin new counts of the prose and of the blocks', () => {
    const written = ledgerAfter([['ada', reading]]);
    expect(afterSignOff(written).prose).toEqual([]);
    const published = afterPublication(written);
    expect(published.everyone).toEqual([]);
    const marked = brief({ p: paragraph(words(pier, { claim: 'a' })) });
    expect(contributorsTo(advance(published, reading, marked, 'ben'), 'a')).toEqual(['ben']);
  });

  it('name whoever shifted the figures of a table without writing a word', () => {
    const cell = (text: string) => [paragraph(text)];
    const figures = brief({ t: table([cell('2024'), cell('421')]) });
    const shifted = brief({ t: table([[], cell('2024'), cell('421')]) });
    const signed = afterSignOff(ledgerAfter([['ada', figures]]));
    expect(advance(signed, figures, shifted, 'ben').prose).toEqual(['ben']);
  });

  it('leave a ledger that is plain data', () => {
    const written = ledgerAfter([['ada', reading]]);
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  });
});
