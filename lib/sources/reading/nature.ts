import type { Nature } from '../../domain/health/source-finding.ts';
import { weightOfWords } from '../../domain/words/weight-of-words.ts';
import { isGarbled } from './garbled.ts';
import { roleWords } from './html/parse.ts';
import type { Described } from './metadata/describe-page.ts';
import { textOf, valuesOf } from './metadata/schema-org.ts';
import {
  challengeWords,
  consentActs,
  consentWords,
  missingWords,
  paywallWords,
} from './nature-words.ts';

/** Below this, counted as `weightOfWords`, there is nothing to read. */
const NOTHING = 20;
/** Below this, a page may well be a wall in front of what it stands for. */
const SHORT = 1_500;
/** From here on, an article that says that it costs is there all the same. */
const WHOLE = 3_000;

export type Judged = { nature: Nature; remarks: string[] };

/**
 * Tells what a page turned out to be, from its text, from everything it holds, and from what it says
 * of itself. Only short pages are taken for walls: a long article about cookies is an article.
 */
export function natureOf(
  page: Document,
  text: string,
  title: string,
  described: Described,
): Judged {
  const body = page.querySelector('body') ?? page.documentElement;
  const whole = `${title}\n${text}\n${(body?.textContent ?? '').slice(0, 20_000)}`;
  const weight = weightOfWords(text);
  const isShort = weight < SHORT;
  if (isShort && challengeWords.test(`${title}\n${wordsOfPage(page)}`))
    return judge('challenge', CHALLENGE);
  if (isShort && isConsent(page, whole, text)) return judge('consent', CONSENT);
  if (isPaywall(page, whole, text, described)) return judge('paywall', PAYWALL);
  if (isShort && isShell(page, text)) return judge('challenge', SHELL);
  if (weight < NOTHING) return judge('empty', 'It holds no text that could be read.');
  if (isGarbled(text)) return judge('garbled', GARBLED);
  const remarks = [];
  if (isShort && missingWords.test(title || text.slice(0, 200))) remarks.push(MISSING);
  if (isPaid(described)) remarks.push(PAID);
  return { nature: 'readable', remarks };
}

const CHALLENGE = 'The site asks whether a person is reading, and shows nothing of what it holds.';
const CONSENT = 'The site asks for consent first, and shows nothing of what it holds.';
const PAYWALL = 'This is the beginning of something that only subscribers may read.';
const SHELL = 'The page shows its words only in a browser that runs its programs.';
const GARBLED = 'The letters of this page are broken on the page itself.';
const MISSING = 'The page seems to say that what was here is gone.';
const PAID = 'It says that it is not free to read; what was read seems to be the whole of it.';

function judge(nature: Nature, remark: string): Judged {
  return { nature, remarks: [remark] };
}

/** All that a page says, also to whoever runs no scripts. */
function wordsOfPage(page: Document): string {
  const words = [...page.querySelectorAll('body, noscript')].map((part) => wordsWithin(part));
  return words.join('\n').slice(0, 50_000);
}

function wordsWithin(part: Element): string {
  const isProgram = /^(script|style)$/;
  return [...part.children]
    .filter((child) => !isProgram.test(child.localName))
    .map((child) => (child.textContent ?? '').slice(0, 5_000))
    .concat(part.localName === 'noscript' ? [part.textContent ?? ''] : [])
    .join('\n');
}

/** More talk of consent than of anything else, and something to press. */
function isConsent(page: Document, whole: string, text: string): boolean {
  const talk = whole.slice(0, 5_000).match(consentWords)?.length ?? 0;
  const buttons = [...page.querySelectorAll('button, input[type="submit"], a')].slice(0, 100);
  const mayAct = buttons.some((button) =>
    consentActs.test(
      `${button.textContent ?? ''} ${button.getAttribute('value') ?? ''}`.slice(0, 200),
    ),
  );
  return mayAct && talk >= 3 && talk / Math.max(1, text.split(/\s+/).length) > 0.02;
}

function isPaywall(page: Document, whole: string, text: string, described: Described): boolean {
  const isWalled = paywallWords.test(whole) || hasWall(page);
  if (isPaid(described)) return isWalled || weightOfWords(text) < WHOLE;
  return isWalled && weightOfWords(text) < SHORT && paywallWords.test(whole);
}

function hasWall(page: Document): boolean {
  const marked = [...page.querySelectorAll('[class], [id]')].slice(0, 5_000);
  return marked.some((element) =>
    roleWords(element).some((word) => /^(paywall|regwall|piano)$/.test(word)),
  );
}

function isPaid({ item, tags }: Described): boolean {
  const free = item ? valuesOf(item, 'isAccessibleForFree')[0] : undefined;
  const tier = tags.get('article:content_tier')?.[0] ?? '';
  return free === false || /^false$/i.test(textOf(free)) || tier === 'locked';
}

/** An empty element for a program to fill, and programs. */
function isShell(page: Document, text: string): boolean {
  if (text.length > 200 || page.querySelectorAll('script').length === 0) return false;
  const mounts = [
    ...page.querySelectorAll('#root, #app, #__next, #__nuxt, [data-reactroot], app-root'),
  ];
  return mounts.some((mount) => (mount.textContent ?? '').trim().length < 100);
}
