import type { Slice } from '@tiptap/pm/model';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../create-document.ts';
import { paragraph } from '../edition/rich-nodes.ts';
import { readDocument } from '../reading/read-document.ts';
import { addClaimEntry, sharedClaimEntry, sharedRoots } from '../shared-document.ts';
import { HeadlessEditor } from '../testing/headless-editor.ts';
import { makeEdit } from '../testing/random-edits.ts';
import { advance, contributorsTo, emptyLedger, type Ledger } from './authorship.ts';
import { RUN } from './shared-runs.ts';

/** Each writes words of one letter only, so that a text shows who wrote in it. */
const writers = { ada: 'a', ben: 'b', cem: 'c' } as const;
type Writer = keyof typeof writers;

const writerNames: Writer[] = ['ada', 'ben', 'cem'];

const kinds = [
  'write',
  'write',
  'take out',
  'split',
  'join',
  'move',
  'copy',
  'cut',
  'paste',
  'mark',
  'mark all',
  'stretch',
  'list',
  'lift',
  'undo',
  'redo',
  'reason',
] as const;

type Act = {
  writer: Writer;
  kind: (typeof kinds)[number];
  from: number;
  to: number;
  length: number;
};

const acts = fc.array(
  fc.record<Act>({
    writer: fc.constantFrom(...writerNames),
    kind: fc.constantFrom(...kinds),
    from: fc.nat(999).map((thousandths) => thousandths / 1000),
    to: fc.nat(999).map((thousandths) => thousandths / 1000),
    length: fc.nat(60),
  }),
  { minLength: 2, maxLength: 40 },
);

describe('whatever people do to a brief', () => {
  it('nobody is missing from the contributors of a claim that holds their words or reasons', () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        const desk = new Desk();
        for (const act of sequence) {
          desk.play(act);
          for (const { id, content } of desk.reading.claims) {
            for (const writer of writerNames) {
              const wrote = content.rationale.includes(writers[writer]) || speaks(writer, content);
              if (wrote) expect(contributorsTo(desk.ledger, id)).toContain(writer);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('nobody is missing who changed what a claim says', () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        const desk = new Desk();
        const changed = new Map<string, Set<Writer>>();
        for (const act of sequence) {
          const before = new Map(desk.reading.claims.map(({ id, digest }) => [id, digest]));
          desk.play(act);
          for (const { id, digest } of desk.reading.claims) {
            if (before.get(id) === digest) continue;
            changed.set(id, (changed.get(id) ?? new Set()).add(act.writer));
          }
          for (const [id, names] of changed) {
            expect(contributorsTo(desk.ledger, id)).toEqual(expect.arrayContaining([...names]));
          }
        }
      }),
    );
  });
});

/** Whether a claim holds enough words of somebody's in a row for them not to be chance. */
function speaks(writer: Writer, { text }: { text: string }): boolean {
  const inARow = text.match(new RegExp(`(${writers[writer]}\\d+ )+`, 'g')) ?? [];
  return inARow.some((words) => words.length >= RUN);
}

/** Whether every line of copied words is long enough to be known again: pasted twice, scraps are too. */
function isTelling(lines: string): boolean {
  const lengths = lines.split('\n').map((line) => line.length);
  return (
    lengths.some((length) => length > 0) && lengths.every((length) => !length || length >= RUN)
  );
}

/** One document, several people writing in turn, and the ledger that the server keeps. */
class Desk {
  ledger: Ledger = emptyLedger();
  #doc = createDocument({ headline: '', body: [paragraph(), paragraph(), paragraph()] });
  reading = readDocument(this.#doc);
  #editor = new HeadlessEditor(this.#doc);
  #undo = new Y.UndoManager([sharedRoots(this.#doc).content, sharedRoots(this.#doc).claims], {
    captureTimeout: 0,
    trackedOrigins: new Set([ySyncPluginKey, null]),
  });
  #count = 100;
  #clipboard: Slice | null = null;

  /** Each has written a paragraph by the time that the rest begins. */
  constructor() {
    const places = { ada: 0.2, ben: 0.93, cem: 0.99 };
    for (const writer of writerNames) {
      this.play({ writer, kind: 'write', from: places[writer], to: 0, length: 5 });
    }
  }

  play(act: Act): void {
    this.#act(act);
    const after = readDocument(this.#doc);
    this.ledger = advance(this.ledger, this.reading, after, act.writer);
    this.reading = after;
  }

  #act({ writer, kind, from, to, length }: Act): void {
    const { tr } = this.#editor.state;
    const place = (fraction: number) => Math.floor(fraction * tr.doc.content.size);
    const start = place(from);
    const end = Math.min(start + length, tr.doc.content.size);
    const $start = tr.doc.resolve(start);
    const target = place(to);
    const isText = (position: number) => tr.doc.resolve(position).parent.isTextblock;
    switch (kind) {
      case 'write':
        if (isText(start)) tr.insertText(this.#words(writers[writer], 1 + (length % 6)), start);
        break;
      case 'take out':
        tr.deleteRange(start, end);
        break;
      case 'copy':
      case 'cut':
        if (!isTelling(tr.doc.textBetween(start, end, '\n'))) break;
        this.#clipboard = tr.doc.slice(start, end);
        if (kind === 'cut') tr.deleteRange(start, end);
        break;
      case 'paste':
        if (this.#clipboard) tr.replaceRange(target, target, this.#clipboard);
        break;
      case 'move':
        if (target >= start && target <= end) break;
        tr.replaceRange(target, target, tr.doc.slice(start, end));
        tr.delete(tr.mapping.map(start, 1), tr.mapping.map(end, -1));
        break;
      case 'mark':
        this.#mark(start, end, `claim${this.#next()}`);
        return;
      case 'mark all':
        this.#mark($start.start(), $start.end(), `claim${this.#next()}`);
        return;
      case 'stretch': {
        const claim = this.reading.claims[length % (this.reading.claims.length || 1)];
        if (claim) this.#mark($start.start(), $start.end(), claim.id.replace(/~.*/, ''));
        return;
      }
      case 'undo':
        this.#undo.undo();
        return;
      case 'redo':
        this.#undo.redo();
        return;
      case 'reason':
        this.#reason(writer, length);
        return;
      default:
        makeEdit(this.#editor, { replica: 0, kind, from, length: length / 1000 });
        return;
    }
    if (tr.docChanged) this.#editor.dispatch(tr);
  }

  #mark(start: number, end: number, id: string): void {
    const { tr } = this.#editor.state;
    tr.addMark(start, end, tr.doc.type.schema.mark('claim', { id }));
    if (!tr.docChanged) return;
    addClaimEntry(this.#doc, id, { verdict: null, claimant: '', rationale: '' });
    this.#editor.dispatch(tr);
  }

  #reason(writer: Writer, length: number): void {
    const ids = Object.keys(this.reading.entries);
    const entry = sharedClaimEntry(this.#doc, ids[length % (ids.length || 1)] ?? '');
    entry?.rationale.insert(0, this.#words(writers[writer], 1));
  }

  #words(letter: string, count: number): string {
    return Array.from({ length: count }, () => `${letter}${this.#next()} `).join('');
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}
