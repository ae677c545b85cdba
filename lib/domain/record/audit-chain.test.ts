import { describe, expect, it } from 'vitest';
import { digestOfRemains, type Emptied } from '../purge/emptied-events.ts';
import { type ChainHead, faultAtEnd, type SealedEvent, walkChain } from './audit-chain.ts';
import { chainHash, GENESIS, type RecordedEvent } from './chain-hash.ts';

const recorded = (id: number, said = `s${id}`): RecordedEvent => ({
  id: String(id),
  kind: 'brief-submitted',
  actorId: 'mina',
  briefId: 'dues',
  at: '2025-03-01T12:00:00.000Z',
  details: { submissionId: said },
});

const seal = (event: RecordedEvent, previous: string): SealedEvent => ({
  ...event,
  previous,
  hash: chainHash(previous, event),
});

function sealed(events: readonly RecordedEvent[], previous = GENESIS): SealedEvent[] {
  const chain: SealedEvent[] = [];
  for (const event of events) chain.push(seal(event, chain.at(-1)?.hash ?? previous));
  return chain;
}

const headOf = (chain: readonly SealedEvent[]): ChainHead => ({
  count: chain.length,
  hash: chain.at(-1)?.hash ?? GENESIS,
});

const renumbered = (events: readonly SealedEvent[], by: number) =>
  events.map((event) => ({ ...event, id: String(Number(event.id) + by) }));

async function* inTurn(events: readonly SealedEvent[]) {
  yield* events;
}

async function verdict(
  events: readonly SealedEvent[],
  head: ChainHead,
  kept: ChainHead | null = null,
  emptied: Emptied = new Map(),
) {
  const within = events.filter(({ id }) => Number(id) <= head.count);
  const beyond = events.find(({ id }) => Number(id) > head.count)?.id;
  const walked = await walkChain(inTurn(within), head, kept?.count ?? 0, emptied);
  if (walked.fault) return walked.fault;
  return faultAtEnd(walked, { head, kept, beyond: beyond ? Number(beyond) : null });
}

const numbers = [1, 2, 3, 4, 5, 6];
const chain = sealed(numbers.map((id) => recorded(id)));
const head = headOf(chain);
const upTo = (count: number) => chain.slice(0, count);
const from = (number: number) => chain.slice(number - 1);
const at = (number: number): SealedEvent => {
  const event = chain[number - 1];
  if (!event) throw new Error(`There is no event ${number}.`);
  return event;
};

describe('a chain that nobody touched', () => {
  it('is whole, from none to many', async () => {
    for (const count of [0, ...numbers]) {
      const part = upTo(count);
      expect(await verdict(part, headOf(part))).toBeNull();
      expect(await verdict(chain, head, headOf(part))).toBeNull();
    }
  });
});

describe('the first event that was altered is named', () => {
  it.each(numbers)('where number %i says something else', async (number) => {
    const forged = chain.map((event) =>
      event.id === String(number) ? { ...event, details: { submissionId: 'x' } } : event,
    );
    expect(await verdict(forged, head)).toEqual({ kind: 'altered', at: number, events: 1 });
  });

  it.each(numbers.slice(0, -1))('where number %i was sealed again', async (number) => {
    const again = seal(recorded(number, 'x'), at(number).previous);
    const forged = [...upTo(number - 1), again, ...from(number + 1)];
    expect(await verdict(forged, head)).toEqual({ kind: 'altered', at: number, events: 1 });
  });

  it.each(numbers)('where the seals of number %i are nonsense', async (number) => {
    for (const change of [{ hash: 'f00d' }, { previous: 'f00d' }]) {
      const forged = chain.map((event) =>
        event.id === String(number) ? { ...event, ...change } : event,
      );
      expect(await verdict(forged, head)).toEqual({ kind: 'altered', at: number, events: 1 });
    }
  });

  it('where two changed their places', async () => {
    const forged = [at(1), { ...at(4), id: '2' }, at(3), { ...at(2), id: '4' }, at(5), at(6)];
    expect(await verdict(forged, head)).toMatchObject({ kind: 'altered', at: 2 });
  });

  it('or the head, where the last one was sealed again: the two cannot be told apart', async () => {
    const forged = [...upTo(5), seal(recorded(6, 'x'), at(6).previous)];
    expect(await verdict(forged, head)).toMatchObject({ kind: 'head', at: 6 });
    expect(await verdict(chain, { ...head, hash: 'f00d' })).toMatchObject({ kind: 'head', at: 6 });
  });
});

describe('the first event that was removed is named', () => {
  it.each(numbers)('where number %i leaves a gap', async (number) => {
    const forged = chain.filter(({ id }) => id !== String(number));
    expect(await verdict(forged, head)).toEqual({ kind: 'removed', at: number, events: 1 });
  });

  it.each([1, 3])('where those behind were moved up to close a gap of %i', async (events) => {
    const forged = [...upTo(2), ...renumbered(from(3 + events), -events)];
    expect(await verdict(forged, { ...head, count: 6 - events })).toEqual({
      kind: 'removed',
      at: 3,
      events,
    });
  });

  it('where a tail was cut', async () => {
    expect(await verdict(upTo(4), head)).toEqual({ kind: 'removed', at: 5, events: 2 });
  });

  it('where a tail was cut and the head set back, beside a head that was kept', async () => {
    const cut = upTo(4);
    expect(await verdict(cut, headOf(cut))).toBeNull();
    expect(await verdict(cut, headOf(cut), head)).toEqual({ kind: 'removed', at: 5, events: 2 });
  });
});

describe('the first event that was inserted is named', () => {
  it.each([1, 3, 6])('where it was sealed and put at %i', async (number) => {
    const one = seal(recorded(number, 'x'), chain[number - 2]?.hash ?? GENESIS);
    const forged = [...upTo(number - 1), one, ...renumbered(from(number), 1)];
    expect(await verdict(forged, { ...head, count: 7 })).toEqual({
      kind: 'inserted',
      at: number,
      events: 1,
    });
  });

  it('where it has a seal of nothing', async () => {
    const one = { ...seal(recorded(3, 'x'), at(2).hash), hash: 'f00d' };
    const forged = [...upTo(2), one, ...renumbered(from(3), 1)];
    expect(await verdict(forged, { ...head, count: 7 })).toEqual({
      kind: 'inserted',
      at: 3,
      events: 1,
    });
  });

  it('where there are several', async () => {
    const some = sealed([recorded(3, 'x'), recorded(4, 'y')], at(2).hash);
    const forged = [...upTo(2), ...some, ...renumbered(from(3), 2)];
    expect(await verdict(forged, { ...head, count: 8 })).toEqual({
      kind: 'inserted',
      at: 3,
      events: 2,
    });
  });

  it('where it stands before the first or behind the head', async () => {
    const first = seal(recorded(0, 'x'), GENESIS);
    expect(await verdict([first, ...chain], head)).toMatchObject({ kind: 'inserted', at: 0 });
    const last = seal(recorded(7, 'x'), head.hash);
    expect(await verdict([...chain, last], head)).toMatchObject({ kind: 'inserted', at: 7 });
  });
});

describe('an event whose words were taken away', () => {
  const left = { submissionId: '[removed]' };
  const emptied = (number: number): SealedEvent => ({ ...at(number), details: left });
  const known = (...places: number[]) =>
    new Map(
      places.map((number) => {
        const remains = { ...recorded(number), details: left };
        return [number, digestOfRemains(at(number).hash, remains)];
      }),
    );
  const withEmptied = (...places: number[]) =>
    chain.map((event) => (places.includes(Number(event.id)) ? emptied(Number(event.id)) : event));

  it.each([[[1]], [[3]], [[6]], [[2, 3]], [numbers]])(
    'stands where it is known: %j',
    async (places) => {
      expect(await verdict(withEmptied(...places), head, head, known(...places))).toBeNull();
    },
  );

  it.each(numbers)('is found where it is not: number %i', async (number) => {
    const others = known(...numbers.filter((other) => other !== number));
    const fault = await verdict(withEmptied(number), head, null, others);
    expect(fault).toEqual({ kind: 'altered', at: number, events: 1 });
  });

  it.each(numbers)('is found where something else was put into it: number %i', async (number) => {
    for (const change of [
      { details: { submissionId: 'x' } },
      { actorId: 'ines' },
      { hash: 'f00d' },
    ]) {
      const forged = withEmptied(number).map((event) =>
        event.id === String(number) ? { ...event, ...change } : event,
      );
      const fault = await verdict(forged, head, null, known(number));
      expect(fault).toEqual({ kind: 'altered', at: number, events: 1 });
    }
  });

  it('hides no removal, no insertion and no exchange beside it', async () => {
    const removed = withEmptied(3).filter(({ id }) => id !== '4');
    expect(await verdict(removed, head, null, known(3))).toMatchObject({ kind: 'removed', at: 4 });
    const closed = [...upTo(2), ...renumbered(withEmptied(5).slice(3), -1)];
    expect(await verdict(closed, { ...head, count: 5 }, null, known(5))).toEqual({
      kind: 'removed',
      at: 3,
      events: 1,
    });
    const one = seal(recorded(4, 'x'), at(3).hash);
    const more = [...withEmptied(3).slice(0, 3), one, ...renumbered(from(4), 1)];
    expect(await verdict(more, { ...head, count: 7 }, null, known(3))).toMatchObject({
      kind: 'inserted',
      at: 4,
    });
    const swapped = [at(1), { ...emptied(3), id: '2' }, { ...at(2), id: '3' }, ...from(4)];
    expect(await verdict(swapped, head, null, known(3))).toMatchObject({ at: 2 });
  });
});

describe('a record that was written anew from some event on, with its head', () => {
  const anew = [...upTo(3), ...sealed([recorded(4, 'x'), recorded(5), recorded(6)], at(3).hash)];

  it('fits together', async () => expect(await verdict(anew, headOf(anew))).toBeNull());

  it('shows beside a head that was kept elsewhere after that event', async () => {
    for (const count of [4, 5, 6]) {
      expect(await verdict(anew, headOf(anew), headOf(upTo(count)))).toMatchObject({
        kind: 'rewritten',
        at: count,
      });
    }
    expect(await verdict(anew, headOf(anew), headOf(upTo(3)))).toBeNull();
  });
});
