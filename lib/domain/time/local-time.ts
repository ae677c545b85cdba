import { Temporal } from 'temporal-polyfill';
import { accept, type Outcome, refuse } from '../refusal.ts';

/** A day and a minute as clocks show them somewhere: `2026-10-25` and `01:30`. */
export type LocalTime = { day: string; time: string };

/** An instant that clocks somewhere show, with how far they are from UTC then: `UTC+1`. */
export type Moment = { instant: Date; offset: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/**
 * Every moment at which clocks in a time zone show this: one as a rule, none where they were put
 * forward over it, two where they were put back. Null where it is no day, or no time of day.
 */
export function momentsOf({ day, time }: LocalTime, timeZone: string): Moment[] | null {
  const shown = parse(day, time);
  if (shown === null) return null;
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    shown.toZonedDateTime(timeZone, { disambiguation }),
  );
  return [earlier, later]
    .flatMap((zoned) => zoned ?? [])
    .filter((zoned) => zoned.toPlainDateTime().equals(shown))
    .filter((zoned, index) => index === 0 || !zoned.equals(earlier ?? zoned))
    .map(momentOf);
}

/**
 * The instant that somebody means by a day and a time in a time zone.
 *
 * @param offset which of two is meant, as `Moment` has it; null where none was chosen
 */
export function instantMeant(
  local: LocalTime,
  timeZone: string,
  offset: string | null,
): Outcome<Date> {
  const moments = momentsOf(local, timeZone);
  if (moments === null) return refuse('invalid', 'Choose a day and a time.');
  const [only, other] = moments;
  if (only === undefined) return refuse('invalid', neverComes(local, timeZone));
  if (other === undefined) return accept(only.instant);
  const chosen = moments.find((moment) => moment.offset === offset);
  if (chosen) return accept(chosen.instant);
  return refuse('invalid', comesTwice(local, timeZone, [only, other]));
}

function neverComes({ day, time }: LocalTime, timeZone: string): string {
  return `There is no ${time} on ${day} in ${timeZone}: the clocks are put forward over it. Choose another time.`;
}

function comesTwice(
  { day, time }: LocalTime,
  timeZone: string,
  [first, second]: readonly [Moment, Moment],
): string {
  return `${time} comes twice on ${day} in ${timeZone}, because the clocks are put back. Say which you mean: the first, ${first.offset}, or the second, ${second.offset}.`;
}

/** What clocks in a time zone show at an instant. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const shown = zonedAt(instant, timeZone).toPlainDateTime();
  return { day: shown.toPlainDate().toString(), time: shown.toPlainTime().toString().slice(0, 5) };
}

/**
 * An instant for people, with the time zone named: "October 25, 2026, 1:30 AM (Europe/Lisbon)". Where
 * clocks show it twice, the difference from UTC says which it is.
 */
export function instantInWords(instant: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(instant);
  const zoned = zonedAt(instant, timeZone);
  const moments = momentsOf(localTime(instant, timeZone), timeZone) ?? [];
  const place = moments.length > 1 ? `${timeZone}, ${momentOf(zoned).offset}` : timeZone;
  return `${words.replace(' at ', ', ').replace('\u202f', ' ')} (${place})`;
}

function parse(day: string, time: string): Temporal.PlainDateTime | null {
  if (!DAY.test(day) || !TIME.test(time)) return null;
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`);
  } catch {
    return null;
  }
}

function zonedAt(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function momentOf(zoned: Temporal.ZonedDateTime): Moment {
  const [sign, hours, minutes] = [zoned.offset[0], zoned.offset.slice(1, 3), zoned.offset.slice(4)];
  const shown = `${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  return { instant: new Date(zoned.epochMilliseconds), offset: `UTC${shown}` };
}
