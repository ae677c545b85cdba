import { addSourceFrom } from '../../commands/source/add-source-from.ts';
import { at, by, done, type TestDesk } from '../../commands/testing/desk.ts';
import { progressOf } from '../../data/capture/capture-requests.ts';
import { captureWorker } from '../capture.ts';
import { found, meansOf, page, type World } from './means.ts';

/** Where the report is that the tests capture. */
export const REPORT = 'https://harbour.example/report';
export const report = page('The wall was finished in June.\n\nIt cost 9.8 million crowns.', {
  title: 'The wall',
  findings: [
    found('title', 'The wall is finished', 'json-ld'),
    found('title', 'The wall is finished | Harbour', 'opengraph'),
    found('publisher', 'Alder Bay Harbour', 'opengraph'),
    found('type', 'report', 'json-ld'),
  ],
});

/** Adds the report by its address, as Mina; gives the source and the request for its capture. */
export async function askForReport(
  { mina }: TestDesk,
  address = REPORT,
): Promise<{ sourceId: string; requestId: string }> {
  const { source, requestId } = await done(addSourceFrom(by(mina.id, at('09:00')), address));
  if (requestId === null) throw new Error('nothing was asked for');
  return { sourceId: source.id, requestId };
}

/** Works on a request once, in that world and at that time. */
export const work = (requestId: string, world: World, time = '09:01'): Promise<void> =>
  captureWorker(meansOf(world), () => new Date(`${at(time)}Z`))(
    { requestId },
    new AbortController().signal,
  );

/** How far a request is, as Mina sees it. */
export const progress = ({ mina }: TestDesk, requestId: string) => progressOf(mina, requestId);
