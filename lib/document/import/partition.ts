import { accept, type Outcome, refuse } from '../../domain/refusal.ts';
import type { CalendarDate } from '../../domain/time/calendar-date.ts';
import { furnitureOf } from './furniture.ts';
import { isFollowUpHeading, isSourceHeading, readKnownHeading } from './headings.ts';
import { LONGEST_QUESTION, whyNoHeadline } from './headline.ts';
import type { Line } from './lines.ts';
import { readBullet, readNumbered, withoutNumber } from './markers.ts';
import type { ImportNotes } from './notes.ts';
import { isBareDisclaimerLabel, isDisclaimer, isOtherDate, readCheckedOn } from './preamble.ts';
import { looksLikeSource } from './sources.ts';

/** The lines of an input, by what they belong to. */
export type Partition = {
  headline: Line;
  checkedOn: CalendarDate | null;
  disclaimer: string | null;
  text: Line[];
  sourceHeadings: Line[];
  sources: Line[];
  followUpHeadings: Line[];
  followUps: string[];
};

/** Sorts the lines of an input; page furniture goes to the notes. Refuses one without a question. */
export function partition(lines: Line[], notes: ImportNotes): Outcome<Partition> {
  const first = lines.findIndex((line) => furnitureOf(line.text) === null);
  const headline = lines[first];
  for (const line of lines.slice(0, Math.max(first, 0))) leaveOutFurniture(line, notes);
  const missing = headline ? whyNoHeadline(headline) : 'every line belongs to the page around it';
  if (!headline || missing) {
    return refuse(
      'invalid',
      `There is no question to be found: ${missing}. Begin the text with the brief’s headline.`,
    );
  }
  const sorter = new Sorter(headline, notes);
  for (const [index, line] of lines.entries()) {
    if (index > first) sorter.sort(line, lines[index - 1], lines[index + 1]);
  }
  return accept(sorter.partition());
}

function leaveOutFurniture(line: Line, notes: ImportNotes): void {
  const reason = furnitureOf(line.text);
  if (reason) notes.leaveOut(line.number, line.text, `it is ${reason}`);
}

type Room = 'text' | 'sources' | 'follow-ups';

/** Takes the lines after the headline one by one, knowing which part of the page they are in. */
class Sorter {
  readonly #notes: ImportNotes;
  readonly #headline: Line;
  readonly #text: Line[] = [];
  readonly #sourceHeadings: Line[] = [];
  readonly #sources: Line[] = [];
  readonly #followUpHeadings: Line[] = [];
  readonly #followUps: string[] = [];
  readonly #disclaimer: string[] = [];
  #checkedOn: CalendarDate | null = null;
  #room: Room = 'text';
  /** The last line taken as the disclaimer. */
  #disclaimed: Line | null = null;

  constructor(headline: Line, notes: ImportNotes) {
    this.#headline = headline;
    this.#notes = notes;
  }

  partition(): Partition {
    return {
      headline: this.#headline,
      checkedOn: this.#checkedOn,
      disclaimer: this.#disclaimer.length > 0 ? this.#disclaimer.join(' ') : null,
      text: this.#text,
      sourceHeadings: this.#sourceHeadings,
      sources: this.#sources,
      followUpHeadings: this.#followUpHeadings,
      followUps: this.#followUps,
    };
  }

  sort(line: Line, before: Line | undefined, next: Line | undefined): void {
    if (this.#takeDisclaimer(line, before, next) || this.#takeDate(line)) return;
    if (furnitureOf(line.text)) leaveOutFurniture(line, this.#notes);
    else if (this.#isRepeatedHeadline(line)) {
      this.#notes.leaveOut(line.number, line.text, 'it repeats the headline');
    } else if (!this.#changeRoom(line, next)) this.#keep(line);
  }

  /** A disclaimer stands above the text or below it; within, such words are part of the text. */
  #takeDisclaimer(line: Line, before: Line | undefined, next: Line | undefined): boolean {
    const goesOn = before !== undefined && before === this.#disclaimed;
    const isTail = goesOn && /^learn more\b.{0,20}$/i.test(line.text);
    const isLabelled = goesOn && isBareDisclaimerLabel(before.text);
    if (isTail || isLabelled) return this.#addDisclaimer(line);
    const isAround = this.#text.length === 0 || this.#room !== 'text' || next === undefined;
    if (!isAround || !isDisclaimer(line.text)) return false;
    if (this.#disclaimer.length === 0 || (goesOn && !line.afterBlank))
      return this.#addDisclaimer(line);
    this.#notes.leaveOut(line.number, line.text, 'it is a second disclaimer');
    return true;
  }

  #addDisclaimer(line: Line): true {
    this.#disclaimer.push(line.text);
    this.#disclaimed = line;
    return true;
  }

  #takeDate(line: Line): boolean {
    if (this.#room === 'sources') return false;
    if (isOtherDate(line.text)) {
      this.#notes.leaveOut(line.number, line.text, 'it is not the day of the check');
      return true;
    }
    const checked = readCheckedOn(line.text);
    if (!checked || !this.#mayHold(checked.rest)) return false;
    if (checked.day === null) {
      this.#notes.warn(line.number, `“${line.text}” names no day that could be read.`);
      this.#notes.leaveOut(line.number, line.text, 'its day could not be read');
    } else if (this.#checkedOn !== null) {
      this.#notes.leaveOut(line.number, line.text, 'it is a second day of the check');
    } else {
      this.#checkedOn = checked.day;
      if (!/^checked(?: on)?$/i.test(checked.label)) {
        this.#notes.leaveOut(line.number, checked.label, 'it was read as “Checked on”');
      }
      if (/[\p{L}\p{N}]/u.test(checked.rest)) {
        this.#notes.leaveOut(line.number, checked.rest, 'it stands behind the day of the check');
      }
    }
    return true;
  }

  /** What may stand behind the day of the check: above the text a few words, within it none. */
  #mayHold(rest: string): boolean {
    const isAround = this.#text.length === 0 || this.#room !== 'text';
    return isAround ? rest.length <= 80 : !/\p{L}/u.test(rest);
  }

  #isRepeatedHeadline(line: Line): boolean {
    return this.#text.length === 0 && line.text === this.#headline.text;
  }

  #changeRoom(line: Line, next: Line | undefined): boolean {
    const title = withoutNumber(line.text).replace(/^#{1,6}\s+/, '');
    if (isFollowUpHeading(title)) {
      this.#room = 'follow-ups';
      this.#followUpHeadings.push(line);
      return true;
    }
    if (isSourceHeading(title) && next && looksLikeSource(next)) {
      this.#room = 'sources';
      this.#sourceHeadings.push(line);
      return true;
    }
    const opensText =
      this.#room !== 'text' && (line.afterBlank || readNumbered(line.text) === null);
    if (opensText && readKnownHeading(title, true)) this.#room = 'text';
    return false;
  }

  #keep(line: Line): void {
    const isStray =
      (this.#room === 'follow-ups' && !looksLikeFollowUp(line)) ||
      (this.#room === 'sources' &&
        line.afterBlank &&
        !looksLikeSource(line) &&
        line.text.length > 200);
    if (isStray) {
      this.#notes.warn(line.number, 'This stood below the text; it was put at the end of it.');
    }
    if (this.#room === 'text' || isStray) this.#text.push(line);
    else if (this.#room === 'sources') this.#sources.push(line);
    else this.#addFollowUp(line);
  }

  #addFollowUp(line: Line): void {
    const question = readBullet(line.text)?.rest || withoutNumber(line.text);
    if (!question.endsWith('?')) {
      this.#notes.warn(line.number, 'This follow-up does not end with a question mark.');
    }
    this.#followUps.push(question);
  }
}

/** A question, or a line short enough to be a subject. */
function looksLikeFollowUp({ text }: Line): boolean {
  return (
    text.length <= LONGEST_QUESTION && (text.endsWith('?') || !/\[\d|[.!][\s[]|[.!]$/.test(text))
  );
}
