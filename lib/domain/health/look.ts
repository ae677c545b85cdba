import { counted } from '../words/wording.ts';
import type { Nature, ReadSource } from './source-finding.ts';
import type { LookOutcome } from './source-health.ts';

/** What was seen at a source's address, before it is compared with what is known of it. */
export type Sight =
  | {
      kind: 'page';
      read: ReadSource;
      status: number;
      finalAddress: string;
      /** Every redirect on the way said that it is for good. */
      movedForGood: boolean;
      /** Why the page or a registry says that it is retracted; null where none does. */
      retraction: string | null;
    }
  | {
      kind: 'nothing';
      /** True where nothing is there: the server says so, or nobody has that name. */
      isGone: boolean;
      sentence: string;
      status: number | null;
      finalAddress: string | null;
      retraction: string | null;
    };

/** What a page says compared with what the same page said before. */
export type Compared = {
  /** Null where the page was never captured before; else how many words came and went. */
  changed: { added: number; removed: number } | null;
  /** Whether an earlier text of the page is kept. */
  known: boolean;
  /** Quotations that it no longer says, as far as that is news. */
  lost: readonly string[];
};

/** Why a page is no news of its text: it was not shown. What was captured before stays what it said. */
export function whyUnread({
  nature,
  remarks,
}: Pick<ReadSource, 'nature' | 'remarks'>): string | null {
  if (nature === 'readable') return null;
  return [...new Set([unreadWords[nature], ...remarks])].join(' ');
}

const unreadWords: Record<Exclude<Nature, 'readable'>, string> = {
  paywall: 'The page asks for money before it shows its text. What was captured before stays.',
  consent: 'The page asks for consent before it shows its text. What was captured before stays.',
  challenge: 'The page wants to know whether a person asks. What was captured before stays.',
  empty: 'There was no text on the page. What was captured before stays.',
  garbled: 'The text of the page came out garbled. What was captured before stays.',
};

/** What one look comes to, with what was found as a sentence or two. */
export function outcomeOf(
  sight: Sight,
  compared: Compared,
): { outcome: LookOutcome; detail: string } {
  if (sight.retraction !== null) {
    return { outcome: 'retracted', detail: `It is retracted: ${sight.retraction}` };
  }
  if (sight.kind === 'nothing') {
    if (!sight.isGone) return { outcome: 'unreachable', detail: sight.sentence };
    const until = 'If nothing is there in a day either, the source counts as dead.';
    return { outcome: 'dead', detail: `${sight.sentence} ${until}` };
  }
  const unread = whyUnread(sight.read);
  if (unread !== null) return { outcome: 'unreachable', detail: unread };
  const moved = sight.movedForGood ? `The page has moved for good to ${sight.finalAddress}.` : '';
  const changed = changeWords(compared);
  const outcome = changed !== '' ? 'changed' : moved !== '' ? 'moved' : 'alive';
  const detail = [moved, changed || unchangedWords(compared)].filter(Boolean).join(' ');
  return { outcome, detail };
}

function changeWords({ changed, lost }: Compared): string {
  const lostWords = lost.map((quotation) => `It no longer says “${quotation}”.`);
  if (changed === null) return lostWords.join(' ');
  return [sizeWords(changed), ...lostWords].join(' ');
}

function sizeWords({ added, removed }: NonNullable<Compared['changed']>): string {
  if (added + removed === 0) return 'Its text changed: the same words stand in another order.';
  return `Its text changed: ${counted(added, 'word')} came, ${counted(removed, 'word')} went.`;
}

function unchangedWords({ known }: Compared): string {
  return known
    ? 'It says what it said before.'
    : 'Its text was kept for the first time, to compare with from now on.';
}
