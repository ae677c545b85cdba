import { IncomingMessage, MessageType } from '@hocuspocus/server';
import { WebSocket } from 'ws';
import { messageYjsSyncStep2 } from 'y-protocols/sync';
import { SCHEMA_VERSION } from '../../document/schema.ts';
import { COLLAB_PATH, documentName, SCHEMA_PARAMETER } from '../protocol.ts';
import { frame } from './frame.ts';
import { type HostileFrame, HostileFrames, type Target } from './hostile-frames.ts';
import { type Chance, oneOf } from './seeded.ts';

/** A hostile member: the cookie of their session, and whether they may edit. */
export type Attacker = { cookie: string; kind: 'editor' | 'reader' };

export type Siege = {
  /** The address of the desk. */
  url: string;
  attackers: readonly [Attacker, ...Attacker[]];
  target: Target;
  frames: number;
  chance: Chance;
  /** Told how many frames have been thrown, after each. */
  onThrown?: (count: number) => void;
};

export type SiegeFigures = {
  sockets: number;
  /** How many frames of each kind were thrown. */
  thrown: Map<string, number>;
  /** How often a socket was closed with which code; 0 for frames that it survived. */
  closings: Map<number, number>;
};

/** How many sockets throw at a time. */
const SOCKETS = 8;

const TOO_LARGE_EVERY = 1_000;

/**
 * Throws hostile frames at a desk over real sockets, and waits after each until the server has dealt
 * with it: it has closed the socket, or answers a question that was sent behind the frame.
 */
export async function besiege(siege: Siege): Promise<SiegeFigures> {
  const figures: SiegeFigures = { sockets: 0, thrown: new Map(), closings: new Map() };
  const frames = new HostileFrames(siege.target, siege.chance);
  let left = siege.frames;
  let thrownSoFar = 0;
  await Promise.all(
    Array.from({ length: SOCKETS }, async () => {
      while (left > 0) {
        const attacker = oneOf(siege.attackers, siege.chance);
        const socket = await AttackSocket.open(siege, attacker);
        figures.sockets += 1;
        while (left > 0 && socket.isOpen) {
          const isTurnOfTooLarge = left % TOO_LARGE_EVERY === 0;
          left -= 1;
          const thrown = isTurnOfTooLarge ? frames.tooLarge() : frames.next(attacker.kind);
          add(figures.thrown, thrown.kind);
          add(figures.closings, await socket.throw(thrown));
          thrownSoFar += 1;
          siege.onThrown?.(thrownSoFar);
        }
        socket.leave();
      }
    }),
  );
  return figures;
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const NOTHING = Uint8Array.of(0, 0);
const EVERYTHING = Uint8Array.of(0);

class AttackSocket {
  readonly #socket: WebSocket;
  readonly #name: string;
  readonly #closed: Promise<number>;
  #isOpen = true;
  #onAnswer: () => void = () => {};

  constructor({ url, target }: Siege, { cookie }: Attacker) {
    this.#name = documentName(target.briefId);
    const address = `${url.replace('http', 'ws')}${COLLAB_PATH}?${SCHEMA_PARAMETER}=${SCHEMA_VERSION}`;
    this.#socket = new WebSocket(address, { headers: { origin: url, cookie } });
    this.#socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)));
    // A server that hangs up may do so before all of a long frame was sent.
    this.#socket.on('error', () => {});
    this.#closed = new Promise((resolve) => {
      this.#socket.on('close', (code) => {
        this.#isOpen = false;
        resolve(code);
      });
    });
  }

  /** Opens a socket and the brief on it, and has said all that there is to say before an edit. */
  static async open(siege: Siege, attacker: Attacker): Promise<AttackSocket> {
    const attack = new AttackSocket(siege, attacker);
    await new Promise((resolve) => {
      attack.#socket.on('open', resolve);
      attack.#socket.on('close', resolve);
    });
    attack.#send(frame(attack.#name, MessageType.Auth, 0, ''));
    attack.#send(frame(attack.#name, MessageType.Sync, messageYjsSyncStep2, NOTHING));
    return attack;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Throws a frame; gives the code that the socket was closed with, or 0. */
  async throw({ data }: HostileFrame): Promise<number> {
    const answered = new Promise<number>((resolve) => {
      this.#onAnswer = () => resolve(0);
    });
    this.#send(data);
    this.#send(frame(this.#name, MessageType.Sync, 0, EVERYTHING));
    return Promise.race([answered, this.#closed]);
  }

  leave(): void {
    this.#socket.terminate();
  }

  #send(data: Uint8Array<ArrayBuffer> | string): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(data);
  }

  #hear(data: Uint8Array): void {
    const message = new IncomingMessage(data);
    if (message.readVarString() !== this.#name) return;
    const type: MessageType = message.readVarUint();
    if (type === MessageType.CLOSE) {
      // The brief is closed on this socket. Where the server does not hang up as well, we do.
      this.#isOpen = false;
      this.#socket.close();
    } else if (type === MessageType.Sync && message.readVarUint() === messageYjsSyncStep2) {
      this.#onAnswer();
    }
  }
}
