import { describe, expect, it } from 'vitest';
import { type Stroke, sittingsOf } from './sittings.ts';

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);

function stroke(place: number, memberId: string, from: string, edits = 10, to = from): Stroke {
  return { place: BigInt(place), memberId, edits, from: at(from), to: at(to) };
}

const places = (strokes: Stroke[], cuts: bigint[] = []) =>
  sittingsOf(strokes, cuts).map(({ place }) => Number(place));

describe('sittings', () => {
  it('end with a pause', () => {
    const strokes = [
      stroke(3, 'ada', '09:00'),
      stroke(5, 'ada', '09:09'),
      stroke(9, 'ada', '09:19'),
    ];
    expect(places(strokes)).toEqual([5, 9]);
  });

  it('are shared by those who write at the same time', () => {
    const strokes = [
      stroke(3, 'ada', '09:00'),
      stroke(4, 'ben', '09:01', 30),
      stroke(6, 'ada', '09:02'),
    ];
    expect(sittingsOf(strokes, [])).toEqual([
      {
        place: 6n,
        from: at('09:00'),
        to: at('09:02'),
        members: [
          { memberId: 'ben', edits: 30 },
          { memberId: 'ada', edits: 20 },
        ],
      },
    ]);
  });

  it('last an hour at most', () => {
    const strokes = Array.from({ length: 90 }, (_, minute) => {
      const hour = String(9 + Math.floor(minute / 60)).padStart(2, '0');
      return stroke(minute + 1, 'ada', `${hour}:${String(minute % 60).padStart(2, '0')}`);
    });
    expect(places(strokes)).toEqual([60, 90]);
  });

  it('end where something happened, in the middle of writing', () => {
    const strokes = [
      stroke(3, 'ada', '09:00'),
      stroke(5, 'ada', '09:00'),
      stroke(9, 'ada', '09:01'),
    ];
    expect(places(strokes, [3n, 9n])).toEqual([3, 9]);
  });

  it('are none where nobody wrote', () => {
    expect(sittingsOf([], [4n])).toEqual([]);
  });
});
