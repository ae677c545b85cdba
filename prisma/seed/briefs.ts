import { paragraph, sectionHeading, words } from '../../lib/document/edition/rich-nodes.ts';
import type { RichNode } from '../../lib/domain/publication/edition.ts';
import type { Cite, DemoClaim } from './compose.ts';

/** A demo brief as it is first written; what the desk then does with it stands in story.ts. */
export type DemoBrief = {
  headline: string;
  checkedOn: string | null;
  answer: string | null;
  followUps: string[];
  claims: Record<string, DemoClaim>;
  body: (cite: Cite) => RichNode[];
};

export const harbourWall: DemoBrief = {
  headline: 'Did Alder Bay’s harbour wall cost three times what the council approved?',
  checkedOn: '2025-12-01',
  answer: 'ratio',
  followUps: [
    'Who maintains the harbour wall now?',
    'What did the access road cost?',
    'Did more people take the Alder Bay ferry in 2025 than ever before?',
  ],
  claims: {
    approved: { verdict: 'confirmed' },
    ratio: {
      verdict: 'misleading',
      claimant: 'Open Quay',
      rationale:
        'The figure of three is reached by adding the access road, which the council neither approved nor paid for.',
    },
    vote: { verdict: 'confirmed' },
    slipway: { verdict: 'confirmed' },
    campaign: { verdict: 'confirmed' },
    auditor: { verdict: 'confirmed' },
    tender: {
      verdict: 'not-confirmed',
      rationale: 'The port company has published no record of that decision.',
    },
    conclusion: { verdict: 'confirmed' },
  },
  body: (cite) => [
    sectionHeading('summary', 'Executive summary'),
    paragraph(
      words(
        'The council approved 4.1 million crowns in March 2021, and the final account stands at 9.8 million',
        { claim: 'approved' },
      ),
      cite({ source: 'minutes', quotation: 'at a cost not exceeding 4.1 million crowns' }),
      cite({ source: 'account', quotation: 'the final account stands at 9.8 million crowns' }),
      '. ',
      words('The wall cost three times what the council approved', { claim: 'ratio' }),
      cite({
        source: 'courier',
        quotation: 'The harbour wall has cost three times what councillors voted for',
      }),
      cite({
        source: 'account',
        stance: 'contradicts',
        quotation: 'excluding the access road',
        locator: 'Summary',
      }),
      '.',
    ),
    sectionHeading('finding', 'What was approved, and for which wall'),
    paragraph(
      'The minutes of 9 March 2021 record ',
      words('a vote of eleven to two for “a wall of 310 metres, with no works to the slipway”', {
        claim: 'vote',
      }),
      cite({ source: 'minutes', quotation: 'a wall of 310 metres, with no works to the slipway' }),
      '. ',
      words('The slipway was added a year later, for 3.2 million', { claim: 'slipway' }),
      cite({
        source: 'variation',
        quotation: 'the reconstruction of the slipway, 48 metres, in the sum of 3.2 million crowns',
      }),
      '.',
    ),
    sectionHeading('finding', 'Two narratives, two totals'),
    paragraph(
      words('Campaigners count the access road and arrive at 12.4 million', { claim: 'campaign' }),
      cite({ source: 'courier', quotation: 'arrives at 12.4 million' }),
      '; ',
      words('the auditor leaves it out', { claim: 'auditor' }),
      cite({ source: 'account', quotation: 'excluding the access road' }),
      '.',
    ),
    sectionHeading('limits', 'What sources do not confirm'),
    paragraph(
      words('No available source shows who asked for the road to be left out of the tender', {
        claim: 'tender',
      }),
      '.',
    ),
    sectionHeading('conclusion', 'Conclusion'),
    paragraph(
      words('The wall cost about 2.4 times the sum that was approved, and not three times', {
        claim: 'conclusion',
      }),
      cite({ source: 'minutes', quotation: 'not exceeding 4.1 million crowns' }),
      cite({ source: 'account', quotation: 'the final account stands at 9.8 million crowns' }),
      '. ',
      words('Both totals are worth knowing.', {
        context: 'A judgement of the desk, not a statement of fact',
      }),
    ),
  ],
};

export const ferry: DemoBrief = {
  headline: 'Did more people take the Alder Bay ferry in 2025 than ever before?',
  checkedOn: '2026-02-10',
  answer: 'record',
  followUps: ['How are holders of a resident pass counted?', 'Will the late boat pay for itself?'],
  claims: {
    record: {
      verdict: 'mostly-confirmed',
      claimant: 'Bay Ferries',
      rationale: 'True of the years that were published; the company gives no figures before 2019.',
    },
    growth: { verdict: 'confirmed' },
    gate: { verdict: 'confirmed' },
    earlier: { verdict: 'not-confirmed' },
    close: { verdict: 'mostly-confirmed' },
  },
  body: (cite) => [
    sectionHeading('summary', 'Executive summary'),
    paragraph(
      words('More people took the ferry in 2025 than in any year that has been published', {
        claim: 'record',
      }),
      cite({ source: 'ferryTable', quotation: '2024 421,900; 2025 433,200' }),
      cite({ source: 'ferryRelease', quotation: 'More people than ever took the ferry in 2025' }),
      '.',
    ),
    sectionHeading('finding', 'The figures since 2019'),
    paragraph(
      words('The company counted 433,200 passengers, five per cent more than in 2019', {
        claim: 'growth',
      }),
      cite({
        source: 'ferryRelease',
        quotation: '433,200 passengers, five per cent more than in 2019',
      }),
      '. ',
      words('Holders of a resident pass are counted once a day', { claim: 'gate' }),
      cite({
        source: 'ferryTable',
        quotation: 'Holders of a resident pass are counted once a day',
      }),
      '.',
    ),
    sectionHeading('limits', 'What sources do not confirm'),
    paragraph(
      words('No available source gives the number of passengers before 2019', { claim: 'earlier' }),
      '.',
    ),
    sectionHeading('conclusion', 'Conclusion'),
    paragraph(
      words('The record holds for seven years, and not for “ever”', { claim: 'close' }),
      cite({ source: 'ferryTable', quotation: 'Year totals: 2019 412,300' }),
      '.',
    ),
  ],
};

export const beach: DemoBrief = {
  headline: 'Did the town beach fail its water tests last summer?',
  checkedOn: null,
  answer: null,
  followUps: ['Who decides whether a warning sign goes up?'],
  claims: {
    failed: { verdict: 'misleading', claimant: 'A reader’s letter to the Courier' },
    samples: { verdict: 'confirmed' },
  },
  body: (cite) => [
    sectionHeading('summary', 'Executive summary'),
    paragraph(
      words('The beach failed its tests last summer', { claim: 'failed' }),
      cite({ source: 'waterLetter', quotation: 'the town beach failed its tests last summer' }),
      cite({
        source: 'waterReport',
        stance: 'contradicts',
        quotation: 'The beach keeps the class good.',
      }),
      '.',
    ),
    sectionHeading('finding', 'What the samples show'),
    paragraph(
      words('Two of twenty samples exceeded the limit, both after heavy rain', {
        claim: 'samples',
      }),
      cite({
        source: 'waterReport',
        quotation: 'Two samples, on 14 July and 2 August, followed heavy rain',
      }),
      '. Whether bathers were told remains to be asked.',
    ),
    sectionHeading('limits', 'What sources do not confirm'),
    paragraph(),
    sectionHeading('conclusion', 'Conclusion'),
    paragraph(),
  ],
};
