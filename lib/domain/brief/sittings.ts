/** The edits of one member within a minute: as fine as a log is looked at to be told by. */
export type Stroke = {
  memberId: string;
  edits: number;
  from: Date;
  to: Date;
  /** Where the last of them stands in the log. */
  place: bigint;
};

/** A stretch of writing by one or several people, and the place in the log where it ends. */
export type Sitting = {
  place: bigint;
  from: Date;
  to: Date;
  /** Who wrote, whoever wrote most first. */
  members: Array<{ memberId: string; edits: number }>;
};

/** A pause as long as this ends a sitting, in milliseconds … */
const PAUSE = 10 * 60_000;
/** … and nobody sits longer than this without a point to come back to. */
const LONGEST = 60 * 60_000;

/**
 * Divides a log into sittings: writing without a long pause, an hour at most, never across a cut.
 *
 * @param strokes in the order of the log, none of them across a cut
 * @param cuts places where something happened that people want to come back to
 */
export function sittingsOf(strokes: readonly Stroke[], cuts: readonly bigint[]): Sitting[] {
  const ends = new Set(cuts);
  const sittings: Stroke[][] = [];
  let isOver = true;
  for (const stroke of strokes) {
    const sitting = sittings.at(-1);
    if (!sitting || isOver || isApart(sitting, stroke)) sittings.push([stroke]);
    else sitting.push(stroke);
    isOver = ends.has(stroke.place);
  }
  return sittings.map(toldOf);
}

function isApart(sitting: readonly Stroke[], next: Stroke): boolean {
  const { from, to } = spanOf(sitting);
  return (
    next.from.getTime() - to.getTime() >= PAUSE || next.to.getTime() - from.getTime() >= LONGEST
  );
}

function toldOf(strokes: readonly Stroke[]): Sitting {
  const edits = new Map<string, number>();
  for (const { memberId, edits: made } of strokes) {
    edits.set(memberId, (edits.get(memberId) ?? 0) + made);
  }
  const members = [...edits]
    .map(([memberId, made]) => ({ memberId, edits: made }))
    .sort((one, other) => other.edits - one.edits);
  const place = strokes.reduce((last, stroke) => (stroke.place > last ? stroke.place : last), 0n);
  return { place, ...spanOf(strokes), members };
}

function spanOf(strokes: readonly Stroke[]): { from: Date; to: Date } {
  return {
    from: new Date(Math.min(...strokes.map(({ from }) => from.getTime()))),
    to: new Date(Math.max(...strokes.map(({ to }) => to.getTime()))),
  };
}
