import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendEdits } from '../../commands/brief/append-edits.ts';
import { createBrief } from '../../commands/brief/create-brief.ts';
import { sharedRoots } from '../../document/shared-document.ts';
import { documentNow } from '../brief/working-document.ts';
import { emptyDatabase } from '../testing/database.ts';
import { makeMember } from '../testing/members.ts';
import { readBrief } from './desk.ts';

beforeEach(emptyDatabase);

test.each([[''], ['not-a-source']])(
  'a citation of the source “%s” is reported, and the brief stays open to everybody',
  async (source) => {
    const now = new Date('2026-03-02T09:00:00Z');
    const mina = await makeMember('Mina', ['edit']);
    const created = await createBrief({ actorId: mina.id, now }, 'Who owns the pier?');
    if (!created.ok) throw new Error(created.refusal.message);
    const { id } = created.value;
    const doc = await documentNow(id);
    if (!doc) throw new Error('The brief has no document.');
    const known = Y.encodeStateVector(doc);
    const citation = new Y.XmlElement('citation');
    citation.setAttribute('source', source);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [citation]);
    sharedRoots(doc).content.insert(1, [paragraph]);
    const update = new Uint8Array(Y.encodeStateAsUpdate(doc, known));
    await appendEdits(id, [{ authorId: mina.id, update, at: now }]);

    const brief = await readBrief(mina, id, now);
    const item = brief?.assessment.checklist.find(({ rule }) => rule === 'sources-resolved');
    expect(item?.done).toBe(false);
  },
);
