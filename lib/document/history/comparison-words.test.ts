import { describe, expect, it } from 'vitest';
import { defaultVerdictScale } from '../../domain/claim/verdict.ts';
import { ferryFacts, ferryRelease } from '../testing/facts.ts';
import { compare, unattributed } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { toldBlocks } from './told-blocks.ts';

const names = { scale: defaultVerdictScale, sources: [ferryRelease] };
const facts = (...given: Parameters<typeof ferryFacts>) =>
  unattributed(ferryFacts(...given).reading);

describe('a difference in few words', () => {
  it('is none where nothing differs', () => {
    expect(comparisonWords(compare(facts(), facts()), names)).toEqual([]);
  });

  it('names words, headline, date, claims and citations', () => {
    const after = facts({
      headline: 'Did fewer people take the ferry?',
      checkedOn: '2026-03-02',
      claimWords: 'The ferry carried 433,201 passengers',
      quotation: '433,201 passengers',
      claims: { carried: { verdict: 'false', claimant: '', rationale: 'We counted.' } },
      followUps: [{ id: 'q', question: 'Why?' }],
    });
    expect(comparisonWords(compare(facts(), after), names)).toEqual([
      '2 words added, 2 removed.',
      'The headline is worded otherwise.',
      'The checked-on date changed from 2026-03-01 to 2026-03-02.',
      '1 follow-up question changed.',
      'Claim 1: its words changed, its verdict from Confirmed to False, its claimant from Bay Ferries to nobody, its rationale.',
      'A citation of “A record year on the water” with claim 1 changed: quotation from “433,200 passengers” to “433,201 passengers”.',
    ]);
  });
});

describe('the words of a point', () => {
  it('say where a claim ends, behind its citations and its full stop', () => {
    const { reading } = ferryFacts();
    const authored = reading.blocks.map((block) => ({
      block,
      runs: [
        {
          words: block.inlines
            .map((inline) => (inline.kind === 'text' ? inline.text : ''))
            .join(''),
          member: 'mina',
        },
      ],
    }));
    const [, paragraph] = toldBlocks({ reading, authored });
    expect(paragraph?.pieces.map(({ kind }) => kind)).toEqual([
      'words',
      'citation',
      'words',
      'claim',
    ]);
    expect(paragraph?.writers).toEqual(['mina']);
  });
});
