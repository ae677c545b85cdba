import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { actorOfRequest } from '../../lib/auth/request-actor.ts';
import { Collaboration } from '../../lib/collab/collaboration.ts';
import { listen } from '../../lib/data/notices.ts';
import { env } from '../../lib/env.ts';
import { givenPort, serveMeter } from './child.ts';

// Everything of server.ts that has to do with writing together, without the pages.

const collaboration = new Collaboration({
  publicUrl: env().FACTDESK_URL,
  authenticate: actorOfRequest,
});
const server = createServer((_request, response) => response.end());
server.on('upgrade', (request, stream, head) => {
  void collaboration.upgrade(request, stream, head);
});
listen(
  (notice) => collaboration.onNotice(notice),
  () => collaboration.onGap(),
);
collaboration.start();
server.listen(givenPort(), '127.0.0.1');
while (collaboration.notReady() !== null) await wait(20);
serveMeter(() => collaboration.openBriefs);
