import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { sharedRoots } from '@/lib/document/shared-document.ts';
import { merged, sortKept } from './sort-kept.ts';
import { serverDocument, Writer } from './testing/writer.ts';

const server = serverDocument('Is the pier safe?');

const reasons = (...given: Parameters<typeof sortKept>) =>
  sortKept(...given).aside.map(({ why }) => why);

describe('changes that were kept', () => {
  test('are sent once the document is there, and arrive once however often they are applied', () => {
    const { kept } = new Writer(server).type(' Yes.');
    const document = new Y.Doc();
    Y.applyUpdate(document, Y.encodeStateAsUpdate(server));
    const { sendable } = sortKept(document, kept, true);
    expect(sendable).toEqual(kept);
    Y.applyUpdate(document, merged(sendable));
    Y.applyUpdate(document, merged(sendable));
    expect(sharedRoots(document).headline.toString()).toBe('Is the pier safe? Yes.');
    expect(sortKept(document, kept, true)).toEqual({ stored: kept, sendable: [], aside: [] });
  });

  test('of two pages are sent together, one of them having taken over from the other', () => {
    const first = new Writer(server).type(' Yes');
    const second = new Writer(first.document).type(', mostly.');
    const kept = [...second.kept, ...first.kept];
    const later = kept.map((change) =>
      change.page === second.document.clientID
        ? { ...change, madeAt: change.madeAt + 1_000 }
        : change,
    );
    expect(sortKept(server, later, true).sendable).toHaveLength(kept.length);
  });

  test('are not sent by whoever may only read, nor from another version of the page', () => {
    const { kept } = new Writer(server).type(' Yes.');
    expect(reasons(server, kept, false)).toEqual(['role-taken']);
    const older = kept.map((change) => ({ ...change, schema: 0 }));
    expect(reasons(server, older, true)).toEqual(['other-schema']);
  });

  test('are not sent when something that they build on is lost, or they cannot be read', () => {
    const { kept } = new Writer(server).type(' Yes.');
    expect(reasons(server, kept.slice(1), true)).toEqual(['incomplete']);
    const broken = kept.map((change) => ({ ...change, update: new Uint8Array([9, 9]) }));
    expect(reasons(server, broken, true)).toEqual(['incomplete']);
  });

  test('that were refused are never sent, and hold up nothing that others wrote', () => {
    const { kept } = new Writer(server).type(' No.');
    const setAside = { why: 'refused', at: 5 } as const;
    const refused = kept.map((change) => ({ ...change, setAside }));
    const { kept: other } = new Writer(server).type(' Yes.');
    const { sendable, aside } = sortKept(server, [...refused, ...other], true);
    expect(sendable).toEqual(other);
    expect(aside).toEqual([{ changes: refused, why: 'refused' }]);
  });
});
