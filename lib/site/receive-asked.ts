import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { receiveQuestion } from '../commands/question/receive-question.ts';
import { parseReadersQuestion, type ReadersQuestion } from '../domain/question/question.ts';
import { storable } from '../domain/words/storable.ts';
import { counted } from '../domain/words/wording.ts';
import { askAboutPath, askedPath, askPath } from './addresses.ts';
import { countQuestion } from './ask-limits.ts';
import { leadsSomewhere } from './leads-somewhere.ts';
import type { ReadersCache } from './readers-cache.ts';
import { packRefused, REFUSED_HEADER } from './refused-question.ts';

/** Where the form is sent to. */
export const QUESTIONS_PATH = '/api/questions';

/** A field that people don't see. */
const DECOY = 'website';

/**
 * Takes the form with which a reader asks, and thanks them on another page, so that loading it again
 * sends nothing twice. A question that is not taken comes back as the form, with what was typed and
 * why. The guard has made sure that the form is ours and short.
 *
 * @param network what the sender counts for
 */
export async function receiveAsked(
  request: IncomingMessage,
  response: ServerResponse,
  { cache, network, now }: { cache: ReadersCache; network: string; now: Date },
): Promise<void> {
  const form = new URLSearchParams(await text(request));
  const typed = typedIn(form);
  const about = storable(form.get('about') ?? '') || null;
  // Whoever fills in what people don't see is thanked like everybody else, and not read.
  const refused = form.get(DECOY) ? null : await refusalOf(typed, about, network, now);
  if (refused === null) {
    response.writeHead(303, { location: askedPath, 'cache-control': 'no-store' }).end();
    return;
  }
  const { status, problem } = refused;
  const told = { [REFUSED_HEADER]: packRefused({ typed, problem }) };
  return cache.serveOnce(await pathOfForm(about), { status, told }, request, response);
}

function typedIn(form: URLSearchParams): ReadersQuestion {
  return {
    text: form.get('text') ?? '',
    details: form.get('details') ?? '',
    address: form.get('address') ?? '',
    isWished: form.has('tell'),
  };
}

/** Takes the question; gives why not where it is not taken. Only what could be taken is counted. */
async function refusalOf(
  typed: ReadersQuestion,
  about: string | null,
  network: string,
  now: Date,
): Promise<{ status: number; problem: string } | null> {
  const parsed = parseReadersQuestion(typed);
  if (!parsed.ok) return { status: 422, problem: parsed.refusal.message };
  const seconds = await countQuestion(network);
  if (seconds > 0) {
    const wait = counted(Math.ceil(seconds / 60), 'minute');
    return {
      status: 429,
      problem: `Many questions came in a short time. Send it again in ${wait}.`,
    };
  }
  const received = await receiveQuestion(now, typed, about);
  return received.ok ? null : { status: 422, problem: received.refusal.message };
}

async function pathOfForm(about: string | null): Promise<string> {
  const path = about === null ? askPath : askAboutPath(about);
  return (await leadsSomewhere(path)) ? path : askPath;
}
