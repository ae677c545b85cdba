import type { EditionSource, Passage } from '@/lib/domain/publication/edition.ts';
import { undescribed } from '@/lib/domain/source/source.ts';
import { day } from './day.ts';

const described: Array<Omit<EditionSource, 'number'>> = [
  {
    id: 'minutes',
    kind: 'published',
    description: {
      ...undescribed,
      title: 'Minutes of the full council',
      publisher: 'Alder Bay Town Council',
      issued: '2021-03-09',
      url: 'https://council.alder-bay.example/minutes/2021-03-09',
      archiveUrl: 'https://archive.example/council/minutes-2021-03-09',
    },
    publicDescription: '',
    capturedOn: day('2025-11-28'),
  },
  {
    id: 'account',
    kind: 'published',
    description: {
      ...undescribed,
      title: 'Final account of harbour works',
      publisher: 'District Auditor',
      issued: '2025-10',
      url: 'https://auditor.example/accounts/harbour-works-final-account-with-annexes-and-comments-2025.pdf',
    },
    publicDescription: '',
    capturedOn: day('2025-11-28'),
  },
  {
    id: 'courier',
    kind: 'published',
    description: {
      ...undescribed,
      title: 'Harbour wall bill triples',
      author: 'Jonna Reyes',
      publisher: 'Alder Bay Courier',
      issued: '2025-11-20',
      url: 'https://courier.example/2025/11/harbour-wall-bill-triples',
    },
    publicDescription: '',
    capturedOn: day('2025-11-27'),
  },
  {
    id: 'variation',
    kind: 'published',
    description: {
      ...undescribed,
      title: 'Variation order 3: slipway',
      publisher: 'Alder Bay Town Council',
      issued: '2022',
    },
    publicDescription: '',
    capturedOn: null,
  },
  {
    id: 'engineer',
    kind: 'unpublished',
    description: undescribed,
    publicDescription: 'Interview with a former harbour engineer, November 26, 2025',
    capturedOn: null,
  },
];

/** The sources of the brief of the harbour wall, numbered as they are cited. */
export const sources: EditionSource[] = described.map((source, index) => ({
  ...source,
  number: index + 1,
}));

export function sourceNumber(id: string): number {
  return described.findIndex((source) => source.id === id) + 1;
}

/** The passages in which the verified quotations stand. */
export const passages: Passage[] = [
  {
    before: 'After debate it was resolved, eleven in favour and two against, to approve ',
    quotation: 'a wall of 310 metres, with no works to the slipway',
    after: ', at a cost not exceeding 4.1 million crowns, to be met from the coastal reserve.',
  },
  {
    before: 'to approve a wall of 310 metres, with no works to the slipway, ',
    quotation: 'at a cost not exceeding 4.1 million crowns',
    after: ', to be met from the coastal reserve. Councillor Brandt asked',
  },
  {
    before: 'Against an approved sum of 4.1 million crowns, ',
    quotation: 'the final account stands at 9.8 million crowns',
    after: ', excluding the access road, which was tendered by the port company',
  },
  {
    before: '',
    quotation: 'The harbour wall has cost three times what councillors voted for',
    after: ', campaigners said on Thursday.',
  },
];
