import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { type Surroundings, startNode } from './child.ts';
import { say } from './say.mjs';

/** Where a server listens, and the address under which people reach it. */
export interface Place {
  host: string;
  port: number;
  url: string;
}

/**
 * Starts the server.
 *
 * @param pages the folder that its pages are built in
 * @param environment what it must find there beyond our own: its database, above all
 * @param output where it writes its log
 */
export function startServer(
  place: Place,
  pages: string,
  environment: Record<string, string>,
  output?: Surroundings['output'],
): ChildProcess {
  return startNode(['server.ts'], {
    output,
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      PORT: String(place.port),
      HOST: place.host,
      FACTDESK_DIST_DIR: pages,
      FACTDESK_URL: place.url,
      NEXTAUTH_URL: place.url,
    },
  });
}

/** Waits until the server says that it can do its work; false where it ends before that. */
export async function untilReady(server: ChildProcess, place: Place): Promise<boolean> {
  for (let waited = 1; server.exitCode === null && server.signalCode === null; waited += 1) {
    if (await isReady(place)) return true;
    if (waited % 300 === 0) say(`Still waiting for ${place.url}/ready to answer …`);
    await wait(100);
  }
  return false;
}

async function isReady({ host, port }: Place): Promise<boolean> {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const here = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  try {
    const { ok } = await fetch(`http://${here}:${port}/ready`);
    return ok;
  } catch {
    return false;
  }
}
