import * as Y from 'yjs';
import { openSession } from '../../lib/auth/session.ts';
import { seeded } from '../../lib/collab/testing/seeded.ts';
import { type Attacker, besiege, type SiegeFigures } from '../../lib/collab/testing/siege.ts';
import { database } from '../../lib/data/database.ts';
import { makeMember } from '../../lib/data/testing/members.ts';
import type { Capability } from '../../lib/domain/actor.ts';
import { say, Trouble } from '../../scripts/say.mjs';
import { table } from '../figures.ts';
import type { OwnPostgres } from '../own-postgres.ts';
import { Editor } from '../torture/editor.ts';
import { type Examination, examine } from '../torture/examination.ts';
import { Ledger } from '../torture/ledger.ts';
import { Newsroom } from '../torture/newsroom.ts';
import { Random } from '../torture/random.ts';

export type SiegeOptions = { frames: number; seed: number };

/** What a siege came to. */
type Outcome = {
  siege: SiegeFigures;
  examination: Examination;
  saved: number;
  /** Why sockets of the editor were closed: none should be. */
  closings: number[];
  /** How many edits of the attackers stand in the log. */
  kept: number;
  seconds: number;
};

/**
 * Throws hostile frames at a brief while an editor writes in it, and prints what came of it.
 *
 * @returns the exit code: 1 where anything was lost, doubled, kept of the attack, or noticed
 */
export async function layASiege(
  openPostgres: () => Promise<OwnPostgres>,
  options: SiegeOptions,
): Promise<number> {
  const newsroom = await Newsroom.open(openPostgres);
  const outcome = await undergo(newsroom, options);
  await newsroom.killServer();
  console.log(`\n${report(outcome, options)}`);
  return isFlawless(outcome) ? 0 : 1;
}

async function undergo(newsroom: Newsroom, { frames, seed }: SiegeOptions): Promise<Outcome> {
  const ledger = new Ledger();
  const desk = await newsroom.desk(0);
  const editor = new Editor(desk, ledger);
  if (!(await editor.saved()))
    throw new Trouble(`The brief was not opened:\n${newsroom.lastWords}`);
  const [mallory, rhea] = [await attacker('Mallory', 'edit'), await attacker('Rhea', 'review')];
  const { doc } = editor;
  const target = {
    briefId: desk.briefId,
    base: Y.encodeStateAsUpdate(doc),
    victim: () => ({ client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) }),
  };
  const began = performance.now();
  editor.begin(new Random(seed));
  const siege = await besiege({
    url: desk.url,
    attackers: [mallory, rhea],
    target,
    frames,
    chance: seeded(seed + 1),
    onThrown: (count) => tell(count, frames, ledger),
  });
  const seconds = (performance.now() - began) / 1000;
  await editor.stop();
  if (!(await editor.saved())) throw new Trouble('The editor’s last words were not saved.');
  const hostile = [mallory.memberId, rhea.memberId];
  return {
    siege,
    examination: await examine(newsroom, [editor], ledger),
    saved: ledger.counts.saved,
    // Those that come later are the end of the server.
    closings: [...editor.closings],
    kept: await database().documentUpdate.count({ where: { authorId: { in: hostile } } }),
    seconds,
  };
}

async function attacker(
  name: string,
  capability: Extract<Capability, 'edit' | 'review'>,
): Promise<Attacker & { memberId: string }> {
  const member = await makeMember(name, [capability]);
  const cookie = await openSession(member.id);
  const kind = capability === 'edit' ? 'editor' : 'reader';
  return { memberId: member.id, cookie: `${cookie.name}=${cookie.value}`, kind };
}

function tell(count: number, frames: number, ledger: Ledger): void {
  if (count % 5_000 !== 0) return;
  say(`${count} of ${frames} frames thrown; ${ledger.counts.saved} tokens shown as saved`);
}

function isFlawless({ examination, saved, closings, kept }: Outcome): boolean {
  const wrong = examination.faults.flatMap((faults) => Object.values(faults).flat());
  const nothing = [wrong, examination.different, closings].every((found) => found.length === 0);
  return saved > 0 && kept === 0 && nothing;
}

function report(outcome: Outcome, { frames, seed }: SiegeOptions): string {
  const { siege, examination, saved, closings, kept, seconds } = outcome;
  const codes = [...siege.closings].toSorted(([one], [other]) => one - other);
  const wrong = examination.faults.flatMap((faults) => Object.values(faults).flat());
  return table([
    ['seed', String(seed)],
    ['hostile frames', `${frames} of ${siege.thrown.size} kinds in ${seconds.toFixed(0)} s`],
    ['sockets that threw them', String(siege.sockets)],
    ['answers, by closing code', codes.map(([code, count]) => `${code}: ${count}`).join(', ')],
    ['of them in the log', String(kept)],
    ['tokens shown to the editor as saved', String(saved)],
    ['lost, doubled or returned', String(wrong.length)],
    ['sockets of the editor that were closed', String(closings.length)],
    ['readings compared', String(examination.compared)],
    ['readings that differ', String(examination.different.length)],
  ]);
}
