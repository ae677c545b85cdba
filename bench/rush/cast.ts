import { reinstateMember } from '../../lib/commands/member/suspend-member.ts';
import { by, done } from '../../lib/commands/testing/desk.ts';
import { database } from '../../lib/data/database.ts';
import { savePublication } from '../../lib/data/publication/publication-settings.ts';
import { makeMember } from '../../lib/data/testing/members.ts';
import type { Actor, Capability } from '../../lib/domain/actor.ts';
import { firstSettings } from '../../lib/domain/publication/publication.ts';
import { addPage, writeCitingBrief } from '../../lib/jobs/testing/citing.ts';
import { askForTwo } from './policy.ts';
import { type Person, people } from './steps.ts';

export type Cast = Record<Person, Actor>;

/** The people of the rush, on a desk that is set up. */
export async function gatherCast(): Promise<Cast> {
  await savePublication(database(), firstSettings);
  const make = (name: Person) => {
    const capabilities: readonly Capability[] = people[name];
    return makeMember(name, [...capabilities]);
  };
  return {
    mina: await make('mina'),
    tomas: await make('tomas'),
    ruben: await make('ruben'),
    rosa: await make('rosa'),
    teru: await make('teru'),
    ines: await make('ines'),
    paul: await make('paul'),
    ada: await make('ada'),
  };
}

/** Everybody works, one approval is enough, and Mina's brief of two claims and one source is in review. */
export async function beginBrief(
  cast: Cast,
  number: number,
): Promise<{ briefId: string; sourceId: string }> {
  const ada = by(cast.ada.id, '2026-03-02T08:00');
  for (const { id } of Object.values(cast)) await done(reinstateMember(ada, id));
  await askForTwo(ada, false);
  const sourceId = await addPage(cast, `https://records.example/${number}`);
  const cited = { source: sourceId };
  const briefId = await writeCitingBrief(cast, `Is it ${number}?`, cited, cited);
  return { briefId, sourceId };
}
