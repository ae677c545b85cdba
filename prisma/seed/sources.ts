import { type SourceDescription, undescribed } from '../../lib/domain/source/source.ts';

/** A fictional source of the demo, with the text that was captured from it. */
export type DemoSource = { description: SourceDescription; text: string };

function described(
  type: string,
  title: string,
  publisher: string,
  issued: string,
  url: string,
  author = '',
): SourceDescription {
  return { ...undescribed, type, title, author, publisher, issued, url };
}

/** Everything below is invented: the town, its council, its papers and its people. */
export const demoSources = {
  minutes: {
    description: described(
      'report',
      'Minutes of the full council',
      'Alder Bay Town Council',
      '2021-03-09',
      'https://council.alder-bay.example/minutes/2021-03-09',
    ),
    text: `Minutes of the full council, 9 March 2021.
Item 7, harbour works. The engineer presented the condition survey of the north wall. After debate it was resolved, eleven in favour and two against, to approve a wall of 310 metres, with no works to the slipway, at a cost not exceeding 4.1 million crowns, to be met from the coastal reserve.
Councillor Brandt asked that the access road be considered separately. The chair noted that no estimate for the road had been tabled.
Item 8, library hours. Deferred.`,
  },
  account: {
    description: described(
      'report',
      'Final account of harbour works',
      'District Auditor',
      '2025-10-14',
      'https://auditor.example/accounts/harbour-2025',
    ),
    text: `Final account of harbour works, Alder Bay. District Auditor, 14 October 2025.
Summary. Against an approved sum of 4.1 million crowns, the final account stands at 9.8 million crowns, excluding the access road, which was tendered by the port company on its own account.
Of the difference, 3.2 million crowns follow from the slipway, added by variation in April 2022, and 1.9 million crowns from piling in ground softer than the survey had shown. The remainder is price adjustment under clause 13.
The audit found no payment without a signed certificate.`,
  },
  courier: {
    description: described(
      'article-newspaper',
      'Harbour wall bill triples',
      'Alder Bay Courier',
      '2025-11-20',
      'https://courier.example/2025/11/harbour-wall-bill-triples',
      'Jonna Reyes',
    ),
    text: `Harbour wall bill triples. By Jonna Reyes.
The harbour wall has cost three times what councillors voted for, campaigners said on Thursday. The group Open Quay adds the 2.6 million crowns of the access road to the auditor's figure and arrives at 12.4 million.
The mayor's office called the comparison unfair. "The road was never part of the wall," a spokeswoman said.`,
  },
  variation: {
    description: described(
      'document',
      'Variation order 3: slipway',
      'Alder Bay Town Council',
      '2022-04-27',
      'https://council.alder-bay.example/harbour/variation-3',
    ),
    text: `Variation order 3. 27 April 2022. The works are extended by the reconstruction of the slipway, 48 metres, in the sum of 3.2 million crowns. Approved by the harbour committee under delegated powers.`,
  },
  ferryTable: {
    description: described(
      'dataset',
      'Passengers by month, 2019 to 2025',
      'Bay Ferries',
      '2026-01-12',
      'https://ferries.example/open-data/passengers',
    ),
    text: `Passengers by month. Year totals: 2019 412,300; 2020 188,900; 2021 240,100; 2022 355,700; 2023 398,400; 2024 421,900; 2025 433,200. Counts are tickets scanned at the gate. Holders of a resident pass are counted once a day.`,
  },
  ferryRelease: {
    description: described(
      'webpage',
      'A record year on the water',
      'Bay Ferries',
      '2026-01-12',
      'https://ferries.example/news/record-year',
    ),
    text: `A record year on the water. More people than ever took the ferry in 2025: 433,200 passengers, five per cent more than in 2019. "The bay has come back to its boats," said the managing director. From May the company will run a late boat on Fridays.`,
  },
  waterReport: {
    description: described(
      'report',
      'Bathing water at the town beach, season 2025',
      'Coast Health Office',
      '2025-11-03',
      'https://coast-health.example/bathing/alder-bay-2025',
    ),
    text: `Bathing water at the town beach, season 2025. Twenty samples were taken between May and September. Eighteen met the standard for excellent water. Two samples, on 14 July and 2 August, followed heavy rain and exceeded the limit for enterococci. The beach keeps the class good.`,
  },
  waterLetter: {
    description: described(
      'article-newspaper',
      'Letters: our beach is not safe',
      'Alder Bay Courier',
      '2026-02-02',
      'https://courier.example/2026/02/letters',
      'Reader letter',
    ),
    text: `Sir, the town beach failed its tests last summer and nobody was told. My children swim there. Why is there no sign?`,
  },
} satisfies Record<string, DemoSource>;

export type DemoSourceKey = keyof typeof demoSources;
