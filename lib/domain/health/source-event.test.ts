import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimDigest } from '../claim/claim.ts';
import { claimState, countedApprovals } from '../review/decision.ts';
import { adam, content, decision, march, ravi, rosa } from '../testing/cast.ts';
import {
  type CitedWords,
  concerning,
  newestOf,
  type SourceEvent,
  unanswered,
} from './source-event.ts';

function event(changes: Partial<SourceEvent> = {}): SourceEvent {
  return {
    id: 'event',
    source: 'gazette',
    names: ['gazette', 'gazette-of-old'],
    kind: 'dead',
    quotation: null,
    digest: null,
    reason: 'Nothing was there.',
    by: null,
    at: march(2),
    ...changes,
  };
}

const gone = (quotation: string) => event({ kind: 'quotation-gone', quotation });
const cites = (quotation: string | null, source = 'gazette'): CitedWords[] => [
  { source, quotation },
];

describe('an event concerns', () => {
  it('every claim that leans on the source, with a quotation or without', () => {
    for (const kind of ['dead', 'retracted', 'change-matters'] as const) {
      expect(concerning(cites(null), [event({ kind })])).toHaveLength(1);
      expect(concerning(cites('dues rise'), [event({ kind })])).toHaveLength(1);
    }
  });

  it('no claim that leans on other sources', () => {
    expect(concerning(cites('dues rise', 'minutes'), [event(), gone('dues rise')])).toEqual([]);
    expect(concerning([], [event()])).toEqual([]);
  });

  it('claims that name the source by the id of an entry merged into it', () => {
    expect(concerning(cites(null, 'gazette-of-old'), [event()])).toHaveLength(1);
  });

  it('those who quote the words that are gone, and nobody else', () => {
    expect(concerning(cites('dues rise'), [gone('dues rise')])).toHaveLength(1);
    expect(concerning(cites('dues fall'), [gone('dues rise')])).toEqual([]);
    expect(concerning(cites(null), [gone('dues rise')])).toEqual([]);
  });

  it('the same words however their marks and spaces are written', () => {
    expect(concerning(cites('“dues”  rise'), [gone('"dues" rise')])).toHaveLength(1);
  });
});

const present = content();
const earlier = content({ text: 'Alder Bay raised its harbour dues.' });
const digest = claimDigest(present);
const eventOn = (day: number) => ({ quorum: 1, notBefore: march(day) });

describe('a claim that an event concerns', () => {
  it('is no longer approved by an approval older than the event', () => {
    expect(claimState(digest, [decision(rosa, 'approve', present, 1)], eventOn(2))).toBe(
      'unreviewed',
    );
    expect(countedApprovals(digest, [decision(rosa, 'approve', present, 1)], eventOn(2))).toEqual(
      [],
    );
  });

  it('is approved again by a new decision', () => {
    const decisions = [
      decision(rosa, 'approve', present, 1),
      decision(rosa, 'approve', present, 3),
    ];
    expect(claimState(digest, decisions, eventOn(2))).toBe('approved');
  });

  it('keeps an objection in force', () => {
    const decisions = [
      decision(ravi, 'request-changes', present, 1),
      decision(rosa, 'approve', present, 3),
    ];
    expect(claimState(digest, decisions, eventOn(2))).toBe('changes-requested');
  });

  it('does not bring back an objection that its maker has lifted', () => {
    const decisions = [
      decision(ravi, 'request-changes', present, 1),
      { ...decision(ravi, 'approve', present, 1), at: march(2) },
    ];
    expect(claimState(digest, decisions, eventOn(3))).toBe('unreviewed');
  });
});

describe('an event is answered', () => {
  it('by a decision about the present words that is not older, to approve or not', () => {
    const [happened] = [event()];
    expect(unanswered([happened], digest, [decision(rosa, 'approve', present, 1)])).toHaveLength(1);
    expect(unanswered([happened], digest, [decision(rosa, 'approve', present, 3)])).toEqual([]);
    expect(unanswered([happened], digest, [decision(rosa, 'request-changes', present, 3)])).toEqual(
      [],
    );
  });

  it('not by a decision about other words', () => {
    expect(unanswered([event()], digest, [decision(rosa, 'approve', earlier, 3)])).toHaveLength(1);
  });
});

describe('whatever was decided and whatever happened', () => {
  const anyDecision = fc
    .tuple(
      fc.constantFrom(rosa, ravi, adam),
      fc.constantFrom('approve' as const, 'request-changes' as const),
      fc.constantFrom(present, earlier),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([reviewer, kind, words, day]) => decision(reviewer, kind, words, day));
  const decisions = fc.array(anyDecision, { maxLength: 8 });
  const events = fc.array(
    fc.integer({ min: 1, max: 9 }).map((day) => event({ at: march(day) })),
    { maxLength: 3 },
  );
  const quorum = fc.integer({ min: 1, max: 2 });

  it('an approved claim has no unanswered event', () => {
    fc.assert(
      fc.property(decisions, events, quorum, (made, happened, needed) => {
        const terms = { quorum: needed, notBefore: newestOf(happened) };
        if (claimState(digest, made, terms) !== 'approved') return;
        expect(unanswered(happened, digest, made)).toEqual([]);
        const newest = newestOf(happened) ?? march(1);
        for (const { at } of countedApprovals(digest, made, terms)) {
          expect(at.getTime()).toBeGreaterThanOrEqual(newest.getTime());
        }
      }),
    );
  });

  it('an event never makes a claim approved, and never lifts an objection', () => {
    fc.assert(
      fc.property(decisions, events, quorum, (made, happened, needed) => {
        const before = claimState(digest, made, { quorum: needed });
        const then = claimState(digest, made, { quorum: needed, notBefore: newestOf(happened) });
        if (before === 'changes-requested') expect(then).toBe('changes-requested');
        if (before !== 'approved') expect(then).not.toBe('approved');
        if (then === 'changes-requested') expect(before).toBe('changes-requested');
      }),
    );
  });

  it('a decision after the newest event stands as if nothing had happened before it', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const approved = [decision(rosa, 'approve', present, 10)];
        const terms = { quorum: 1, notBefore: newestOf(happened) };
        expect(claimState(digest, approved, terms)).toBe('approved');
      }),
    );
  });
});
