import type { Hocuspocus } from '@hocuspocus/server';
import type { RawData, WebSocket } from 'ws';
import { Allowance } from './allowance.ts';
import type { ConnectionContext } from './brief-server.ts';
import { objectionTo } from './message.ts';
import { closings, LARGEST_UPDATE } from './protocol.ts';
import type { Visitor } from './visitor.ts';

/** A fast typist with a caret sends some twenty messages a second; joining a long brief, megabytes. */
const MESSAGES = { burst: 500, perSecond: 100 };
const BYTES = { burst: 2 * LARGEST_UPDATE, perSecond: LARGEST_UPDATE / 8 };

/** Hands a visitor's messages to Hocuspocus, as long as they count and are not too many. */
export function serveSocket(
  socket: WebSocket,
  visitor: Visitor,
  hocuspocus: Hocuspocus<ConnectionContext>,
): void {
  const messages = new Allowance(MESSAGES, Date.now());
  const bytes = new Allowance(BYTES, Date.now());
  const request = new Request(`http://collab${visitor.request.url}`);
  const client = hocuspocus.handleConnection(socket, request, { visitor });

  socket.on('message', (data, isBinary) => {
    if (visitor.isGone) return;
    if (!isBinary) return visitor.end(closings.notBinary);
    const message = bytesOf(data);
    const now = Date.now();
    if (!messages.take(1, now) || !bytes.take(message.length, now)) {
      return visitor.end(closings.tooFast);
    }
    const objection = objectionTo(message);
    if (objection) visitor.refuse(objection.closing, objection.why, objection.briefId);
    else client.handleMessage(message);
  });
  socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }));
}

/** The message as a plain array: a Buffer's own methods differ from what Yjs expects. */
function bytesOf(data: RawData): Uint8Array {
  const whole = Array.isArray(data) ? Buffer.concat(data) : data;
  if (whole instanceof ArrayBuffer) return new Uint8Array(whole);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength);
}
