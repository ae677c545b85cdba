import { IncomingMessage, MessageType } from '@hocuspocus/server';
import { WebSocket } from 'ws';

/** Edits sent over the socket that is open now, and how many of them are acknowledged. */
export type Wire = { sent: number; acknowledged: number };

/**
 * A socket for a client outside of browsers: it comes with headers, as a browser's comes with its
 * cookies, and counts what docs/collab.md says "saved" is known by.
 *
 * @param onAcknowledged called after one more acknowledgement was counted
 */
export function countedSocket(
  headers: Record<string, string>,
  wire: Wire,
  onAcknowledged = () => {},
) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers });
      Object.assign(wire, { sent: 0, acknowledged: 0 });
      // The client gives up on errors by itself.
      this.on('error', () => {});
      this.on('message', (data: ArrayBuffer) => {
        if (!isAcknowledgement(new Uint8Array(data))) return;
        wire.acknowledged += 1;
        onAcknowledged();
      });
    }

    override send(data: Uint8Array): void {
      if (isEdit(data)) wire.sent += 1;
      super.send(data);
    }
  };
}

function isEdit(data: Uint8Array): boolean {
  const message = new IncomingMessage(data);
  message.readVarString();
  return message.readVarUint() === MessageType.Sync && message.readVarUint() > 0;
}

function isAcknowledgement(data: Uint8Array): boolean {
  const message = new IncomingMessage(data);
  message.readVarString();
  return message.readVarUint() === MessageType.SyncStatus && message.readVarUint() === 1;
}
