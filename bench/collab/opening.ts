import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { openDocument } from '../../lib/document/shared-document.ts';
import { percentile } from '../figures.ts';
import type { Brief, MeasuredServer, Member } from './server.ts';
import type { Typist } from './typist.ts';

const ROUNDS = 7;

/** What opening a brief took, each the median of some rounds, in milliseconds. */
export type OpeningFigures = {
  /** Applying its bytes to an empty document, with no server at all. */
  bare: number;
  /** Nobody else has it open, so the server has to fetch it. */
  first: number;
  /** Somebody else has it open. */
  second: number;
};

export async function measureOpening(
  server: MeasuredServer,
  brief: Brief,
  member: Member,
): Promise<OpeningFigures> {
  const bare: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await timed(async () => Y.applyUpdate(openDocument(), brief.state)));
    await untilClosed(server);
    const visitors: Typist[] = [];
    const visit = async () => {
      visitors.push(await server.visit(brief, member));
    };
    first.push(await timed(visit));
    second.push(await timed(visit));
    for (const visitor of visitors) visitor.leave();
  }
  return {
    bare: percentile(bare, 0.5),
    first: percentile(first, 0.5),
    second: percentile(second, 0.5),
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Waits until the server has let go of every document. */
async function untilClosed(server: MeasuredServer): Promise<void> {
  while ((await server.meter()).documents > 0) await wait(20);
}
