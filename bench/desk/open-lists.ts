import { openSession } from '../../lib/auth/session.ts';
import { setTopics } from '../../lib/commands/brief/set-topics.ts';
import { by, done } from '../../lib/commands/testing/desk.ts';
import { readDesk } from '../../lib/data/desk/desk-view.ts';
import type { Actor } from '../../lib/domain/actor.ts';
import { type DeskQueue, deskQueues, everything } from '../../lib/domain/desk/desk-query.ts';
import { ListeningPage, openNewsRoom } from '../../lib/news/testing/listening.ts';
import type { Staff } from './model-brief.ts';

/** What acts cost, in milliseconds each, and how often lists were read again meanwhile, as they took. */
export type ActFigures = { acts: number[]; lists: number[] };

/** Between two acts of a busy desk, in milliseconds. */
const PAUSE = 150;

/**
 * Acts on a brief, so many times one after the other, while this many members have a list open that
 * loads again when it hears that something happened. Their pages are read in this process, without React.
 */
export async function actBesideLists(
  model: string,
  { editors, reviewers, publishers }: Staff,
  { listening, rounds }: { listening: number; rounds: number },
): Promise<ActFigures> {
  const [editor] = editors;
  if (!editor) throw new Error('Nobody works here.');
  const room = await openNewsRoom();
  const lists: number[] = [];
  const open: OpenList[] = [];
  const members = [...editors, ...reviewers, ...publishers].slice(0, listening);
  const pages = await Promise.all(
    members.map(async (member, at) => {
      const { name, value } = await openSession(member.id);
      const list = new OpenList(member, at, lists);
      open.push(list);
      return new ListeningPage(room, { cookie: `${name}=${value}` }, ({ kind }) => {
        if (kind === 'desk') list.load();
      });
    }),
  );
  const acts: number[] = [];
  try {
    while (room.news.open < listening) await rest(20);
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      const doing = { ...by(editor.id, '2026-01-06T09:00'), now: new Date() };
      await done(setTopics(doing, model, round % 2 === 0 ? 'Harbour, Ferries' : 'Harbour'));
      acts.push(performance.now() - began);
      await rest(PAUSE);
    }
  } finally {
    for (const page of pages) page.leave();
    for (const list of open) await list.loaded;
    await room.close();
  }
  return { acts, lists };
}

/** Reads a list, and once more where it is asked to meanwhile, as an open page does. */
class OpenList {
  loaded: Promise<void> = Promise.resolve();
  #isLoading = false;
  #again = false;
  readonly #member: Actor;
  readonly #queue: DeskQueue;
  readonly #times: number[];

  constructor(member: Actor, at: number, times: number[]) {
    this.#member = member;
    this.#queue = deskQueues[at % deskQueues.length] ?? 'all';
    this.#times = times;
  }

  load(): void {
    if (this.#isLoading) this.#again = true;
    else this.loaded = this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    do {
      this.#again = false;
      const began = performance.now();
      await readDesk(this.#member, { ...everything, queue: this.#queue }, new Date());
      this.#times.push(performance.now() - began);
    } while (this.#again);
    this.#isLoading = false;
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
