import {
  bulletList,
  citation,
  paragraph,
  subheading,
  words,
} from '@/lib/document/edition/rich-nodes.ts';
import type { EditionSection, RichNode } from '@/lib/domain/publication/edition.ts';
import type { Waiver } from '@/lib/domain/review/decision.ts';

/** What the desk says about each marked claim, in reading order. */
export const claims: Array<{
  id: string;
  verdict: string;
  rationale?: string;
  claimant?: string;
  waivers?: Waiver[];
}> = [
  { id: 'approved', verdict: 'confirmed' },
  {
    id: 'ratio',
    verdict: 'misleading',
    claimant: 'Open Quay',
    rationale:
      'The figure of three is reached by adding the access road, which the council neither approved nor paid for.',
  },
  { id: 'vote', verdict: 'confirmed' },
  {
    id: 'slipway',
    verdict: 'mostly-confirmed',
    waivers: [
      {
        source: 'variation',
        quotation: 'the reconstruction of the slipway, 48 metres',
        reason: 'The order exists on paper only; both reviewers have read it at the town hall.',
      },
    ],
  },
  {
    id: 'road',
    verdict: 'disputed',
    rationale: 'The campaigners and the mayor’s office count different works.',
  },
  { id: 'fraud', verdict: 'false', claimant: 'A letter to the Courier' },
  {
    id: 'tender',
    verdict: 'not-confirmed',
    rationale: 'The port company has published no record of that decision.',
  },
  { id: 'conclusion', verdict: 'confirmed' },
];

const minutes = citation('minutes', {
  stance: 'supports',
  quotation: 'at a cost not exceeding 4.1 million crowns',
  locator: 'Item 7',
});
const account = citation('account', {
  stance: 'supports',
  quotation: 'the final account stands at 9.8 million crowns',
});

const table: RichNode = {
  type: 'table',
  content: [
    row('tableHeader', '', 'Approved in 2021', 'Final account', 'Difference in million crowns'),
    row('tableCell', 'Wall', '4.1', '6.6', '2.5'),
    row('tableCell', 'Slipway', 'not foreseen', '3.2', '3.2'),
  ],
};

function row(type: 'tableHeader' | 'tableCell', ...cells: string[]): RichNode {
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [paragraph(cell)] })),
  };
}

/** The text of the brief of the harbour wall. */
export const sections: EditionSection[] = [
  {
    kind: 'summary',
    heading: 'Executive summary',
    number: null,
    body: [
      paragraph(
        words(
          'The council approved 4.1 million crowns in March 2021, and the final account shows 9.8 million',
          {
            claim: 'approved',
          },
        ),
        minutes,
        account,
        '. Campaigners say that ',
        words('the wall cost three times what was approved', { claim: 'ratio' }),
        citation('courier', {
          stance: 'supports',
          quotation: 'The harbour wall has cost three times what councillors voted for',
        }),
        citation('account', { stance: 'contradicts', locator: 'Summary' }),
        '. It cost 2.4 times that sum.',
      ),
    ],
  },
  {
    kind: 'finding',
    heading: 'What was approved, and for which wall',
    number: 1,
    body: [
      paragraph(
        'The ',
        words('minutes of 9 March 2021', {
          href: 'https://council.alder-bay.example/minutes/2021-03-09',
        }),
        ' record ',
        words('a vote of eleven to two for “a wall of ', { claim: 'vote' }),
        words('310 metres', { claim: 'vote', bold: true }),
        words(', with no works to the slipway”', { claim: 'vote' }),
        citation('minutes', {
          stance: 'supports',
          quotation: 'a wall of 310 metres, with no works to the slipway',
        }),
        '. ',
        words('The slipway was added a year later', { claim: 'slipway' }),
        citation('variation', {
          stance: 'supports',
          quotation: 'the reconstruction of the slipway, 48 metres',
        }),
        citation('engineer', { stance: 'background' }),
        '.',
      ),
      subheading('Where the difference comes from'),
      table,
      bulletList(
        [paragraph('Piling in softer ground than the survey of 2019 had shown')],
        [
          paragraph('Price adjustment under clause 13, of which'),
          bulletList([paragraph('steel, and')], [paragraph('diesel')]),
        ],
      ),
    ],
  },
  {
    kind: 'finding',
    heading: 'Two narratives, two totals',
    number: 2,
    body: [
      paragraph(
        words('Campaigners count the access road; the auditor does not', { claim: 'road' }),
        citation('courier', { stance: 'supports' }),
        account,
        '. ',
        words('Money was paid for work that nobody did', { claim: 'fraud' }),
        citation('account', { stance: 'contradicts' }),
        ', a letter says.',
      ),
      {
        type: 'blockquote',
        content: [
          paragraph('The audit found no payment without a signed certificate', account, '.'),
        ],
      },
    ],
  },
  {
    kind: 'limits',
    heading: 'What sources do not confirm',
    number: 3,
    body: [
      paragraph(
        words('No available source shows who asked for the road to be left out of the tender', {
          claim: 'tender',
        }),
        '. The file is called Hafenmauererweiterungsausschreibungsunterlagensammlung.',
      ),
    ],
  },
  {
    kind: 'conclusion',
    heading: 'Conclusion: 2.4 times, and not three',
    number: null,
    body: [
      paragraph(
        words('The wall cost about 2.4 times the sum that was approved', { claim: 'conclusion' }),
        minutes,
        account,
        '. ',
        words('Both totals are worth knowing.', {
          context: 'A judgement of the desk, not a statement of fact',
        }),
      ),
    ],
  },
];
