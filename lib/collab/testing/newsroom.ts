import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBrief } from '../../commands/brief/create-brief.ts';
import { findActor } from '../../data/member/members.ts';
import { listen } from '../../data/notices.ts';
import type { Actor } from '../../domain/actor.ts';
import { Collaboration } from '../collaboration.ts';
import type { Authenticate } from '../visitors.ts';

/** The question that the desk of Alder Bay works on. */
export const QUESTION = 'Is the water of Alder Bay safe to swim in?';

export const NOON = new Date('2026-03-02T12:00:00Z');

/** Makes a brief that `author` began; gives its id. */
export async function makeBrief(author: Actor): Promise<string> {
  const brief = await createBrief({ actorId: author.id, now: NOON }, QUESTION);
  if (!brief.ok) throw new Error(brief.refusal.message);
  return brief.value.id;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Who comes to the tests' desk says who they are in a cookie of their id. */
const byTheirWord: Authenticate = async ({ headers }) =>
  findActor(/member=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? NOBODY);

/** The desk's socket on a real port. */
export async function openDesk(port = 0, authenticate = byTheirWord): Promise<Desk> {
  const server = createServer((_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (!isTcp(address)) throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  const collaboration = new Collaboration({ publicUrl: url, authenticate });
  server.on('upgrade', (request, stream, head) => {
    void collaboration.upgrade(request, stream, head);
  });
  const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
  const stopListening = listen((notice) => collaboration.onNotice(notice), hear);
  collaboration.start();
  await heard;
  return {
    url,
    collaboration,
    close: async () => {
      await collaboration.stop();
      await stopListening();
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Desk = { url: string; collaboration: Collaboration; close: () => Promise<void> };

function isTcp(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
