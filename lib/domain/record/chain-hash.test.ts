import { describe, expect, it } from 'vitest';
import { chainHash, type RecordedEvent } from './chain-hash.ts';

const genesis = '0'.repeat(64);

function recorded(id: number, changes: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    id: String(id),
    kind: 'brief-submitted',
    actorId: 'edith',
    briefId: 'dues',
    at: '2025-03-01T12:00:00.000Z',
    details: { submissionId: 's1' },
    ...changes,
  };
}

function headOf(chain: readonly RecordedEvent[]): string {
  return chain.reduce(chainHash, genesis);
}

describe('the hash chain', () => {
  const chain = [recorded(1), recorded(2), recorded(3)];

  it('gives the same head for the same events, in whatever order their fields come', () => {
    const [first, ...rest] = chain.map(({ id, kind, actorId, briefId, at, details }) => ({
      details,
      at,
      briefId,
      actorId,
      kind,
      id,
    }));
    expect(headOf(first ? [first, ...rest] : [])).toBe(headOf(chain));
  });

  it('shows a change to any part of any event', () => {
    const changes: Partial<RecordedEvent>[] = [
      { kind: 'brief-returned' },
      { actorId: null },
      { briefId: null },
      { at: '2025-03-01T12:00:00.001Z' },
      { details: { submissionId: 's2' } },
    ];
    for (const index of chain.keys()) {
      for (const change of changes) {
        const forged = chain.map((event, at) => (at === index ? { ...event, ...change } : event));
        expect(headOf(forged)).not.toBe(headOf(chain));
      }
    }
  });

  it('shows a dropped, added or reordered event', () => {
    expect(headOf(chain.slice(1))).not.toBe(headOf(chain));
    expect(headOf(chain.slice(0, 2))).not.toBe(headOf(chain));
    expect(headOf([...chain, recorded(4)])).not.toBe(headOf(chain));
    expect(headOf(chain.toReversed())).not.toBe(headOf(chain));
  });
});
