import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BriefOutbox, type OutboxFacts } from './brief-outbox.ts';

let memberId: string;
beforeEach(() => {
  memberId = crypto.randomUUID();
});

/** A page of a brief; what it knows of its outbox is in `facts`. */
function open(page: number, { member = memberId, briefId = 'brief' } = {}) {
  const facts: OutboxFacts = { waiting: 0, isOnDevice: true, aside: [] };
  const outbox = new BriefOutbox({ memberId: member, briefId, page }, (news) =>
    Object.assign(facts, news),
  );
  return { outbox, facts };
}

const update = (...bytes: number[]) => new Uint8Array(bytes);

/** What a page that is opened now finds on the device. */
async function found(page = 99, place?: { member?: string; briefId?: string }) {
  const kept = await open(page, place).outbox.find();
  return kept.map(({ update: [first] }) => first);
}

describe('what the server has not acknowledged', () => {
  test('is found by the next page, in the order in which it was written', async () => {
    const { outbox, facts } = open(1);
    for (let byte = 0; byte < 200; byte += 1) outbox.keep(update(byte));
    expect(facts.waiting).toBeGreaterThan(0);
    await outbox.settled();
    expect(await found()).toEqual(Array.from({ length: 200 }, (_, byte) => byte));
  });

  test('is another member’s and another brief’s never', async () => {
    const { outbox } = open(1);
    outbox.keep(update(7));
    await outbox.settled();
    expect(await found(2, { member: 'somebody-else' })).toEqual([]);
    expect(await found(2, { briefId: 'brief-2' })).toEqual([]);
  });

  test('goes from the device once it is acknowledged, and nothing written since goes with it', async () => {
    const { outbox, facts } = open(1);
    outbox.keep(update(1));
    outbox.keep(update(2));
    outbox.acknowledge();
    outbox.keep(update(3));
    await outbox.settled();
    expect(await found()).toEqual([3]);
    expect(facts.waiting).toBe(1);
  });

  test('goes from the device, whichever page wrote it, when the brief is removed', async () => {
    const gone = open(1).outbox;
    gone.keep(update(1));
    await gone.settled();
    const { outbox, facts } = open(2);
    outbox.keep(update(2));
    outbox.setAllAside('refused');
    outbox.keep(update(3));
    outbox.erase();
    await outbox.settled();
    expect(await found()).toEqual([]);
    expect(facts).toMatchObject({ waiting: 0, aside: [] });
  });

  test('is answered for by the page that takes it over from one that is gone', async () => {
    const gone = open(1).outbox;
    gone.keep(update(1));
    await gone.settled();
    const { outbox, facts } = open(2);
    outbox.takeOver(await outbox.find());
    expect(facts.waiting).toBe(1);
    outbox.acknowledge();
    await outbox.settled();
    expect(await found()).toEqual([]);
  });
});

describe('what will not be sent', () => {
  test('stays on the device with its reason until it is discarded', async () => {
    const { outbox, facts } = open(1);
    outbox.keep(update(1));
    outbox.setAllAside('refused');
    outbox.acknowledge();
    expect(facts).toMatchObject({ waiting: 0, aside: [{ setAside: { why: 'refused' } }] });
    await outbox.settled();

    const later = open(2);
    const kept = await later.outbox.find();
    later.outbox.setAside(kept, 'role-taken');
    expect(later.facts.aside).toMatchObject([{ setAside: { why: 'refused' } }]);
    later.outbox.discard(later.facts.aside);
    expect(later.facts.aside).toEqual([]);
    await later.outbox.settled();
    expect(await found()).toEqual([]);
  });
});

describe('where the browser keeps nothing', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('the page is told, and counts on', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { outbox, facts } = open(1);
    expect(await outbox.find()).toEqual([]);
    outbox.keep(update(1));
    await outbox.settled();
    expect(facts).toMatchObject({ waiting: 1, isOnDevice: false });
    outbox.acknowledge();
    expect(facts.waiting).toBe(0);
  });

  test('the page is told when it stops in the middle, and nothing follows a lost change', async () => {
    const { outbox, facts } = open(1);
    outbox.keep(update(1));
    await outbox.settled();
    outbox.close();
    await outbox.settled();
    outbox.keep(update(2));
    await outbox.settled();
    outbox.keep(update(3));
    await outbox.settled();
    expect(facts).toMatchObject({ isOnDevice: false });
    expect(await found()).toEqual([1]);
  });
});
