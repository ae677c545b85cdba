import { sharedRoots } from '../../document/shared-document.ts';
import { documentName, LARGEST_UPDATE } from '../protocol.ts';
import { frame, presence } from './frame.ts';
import { editAfterAGap, editOf, unlawfulEdit, vandalism } from './hostile-edits.ts';
import { below, type Chance, noise, oneOf } from './seeded.ts';

/** A frame that no client of ours sends. A text stands for a frame of text. */
export type HostileFrame = { kind: string; data: Uint8Array<ArrayBuffer> | string };

/** What hostile clients know of the brief that they attack. */
export type Target = {
  briefId: string;
  /** The brief as it was when they came. */
  base: Uint8Array;
  /** An honest member's client id, and how far it has counted. */
  victim: () => { client: number; clock: number };
};

/** Makes frames of every hostile kind in turn. */
export class HostileFrames {
  readonly #target: Target;
  readonly #chance: Chance;
  readonly #name: string;
  #count = 0;

  constructor(target: Target, chance: Chance) {
    this.#target = target;
    this.#chance = chance;
    this.#name = documentName(target.briefId);
  }

  /**
   * The next frame. Whatever a member may write who may edit is no attack, so for them it is never
   * a whole edit of their own; who may only read tries that too.
   */
  next(sender: 'editor' | 'reader'): HostileFrame {
    const makers = { ...this.#fromAnybody, ...(sender === 'reader' ? this.#fromReaders : {}) };
    const kinds = Object.entries(makers);
    this.#count += 1;
    const [kind, make] = kinds[this.#count % kinds.length] ?? ['noise', this.#noise];
    return { kind, data: make() };
  }

  readonly #noise = () => noise(200, this.#chance);

  readonly #fromAnybody: Record<string, () => HostileFrame['data']> = {
    noise: this.#noise,
    'noise after a name': () => this.#frame(below(12, this.#chance), noise(60, this.#chance)),
    'an unknown type': () => this.#frame(11 + below(2 ** 40, this.#chance), 'x'),
    'an unknown step of syncing': () => this.#frame(0, 3 + below(2 ** 40, this.#chance), 'x'),
    'a number without end': () => this.#update(new Uint8Array(30).fill(255)),
    'a length beyond the end': () => joined(frame(this.#name, 0, 2), Uint8Array.of(255, 255, 127)),
    'a count beyond reason': () => this.#update(Uint8Array.of(255, 255, 255, 255, 15, 1, 7, 0)),
    'a clock beyond reason': () => this.#update(lastOfALongCount(this.#fresh())),
    'a state vector of noise': () => this.#frame(0, 0, noise(60, this.#chance)),
    'a cut-off update': () => this.#update(cut(this.#forged(), this.#chance)),
    'an altered update': () => this.#update(altered(this.#forged(), this.#chance)),
    'another’s client id': () => this.#update(this.#forged()),
    'an update with a gap': () => this.#update(editAfterAGap(this.#target.base)),
    'a false caret': () => this.#presence('{"caret":1,"user":{"id":"x","name":"The editor"}}'),
    'a farewell for another': () => this.#presence('null'),
    'no state': () => this.#presence(oneOf(['[1]', '"x"', '7', '{"a":'], this.#chance)),
    'a state without end': () => this.#presence(`{"a":"${'x'.repeat(20_000)}"}`),
    'a crowd': () => this.#frame(1, this.#crowd()),
    'what only the server says': () => this.#frame(2, 2, 'read-write'),
    'an acknowledgement': () => this.#frame(8, 1),
    'news for everybody': () => this.#frame(oneOf([5, 6], this.#chance), '{"kind":"published"}'),
    'a closing': () => this.#frame(7, 'x'),
    'another’s document': () => frame(`brief/${noise(9, this.#chance)}`, 2, 0, ''),
    'a method for a document': () =>
      frame(oneOf(['__proto__', 'toString'], this.#chance), 2, 0, ''),
    'the document once more': () => frame(`${this.#name}\0${this.#fresh()}`, 2, 0, ''),
    'a frame of text': () => '{"type":"update"}',
    ...Object.fromEntries(
      Object.entries(vandalism).map(([kind, vandal]) => [
        kind,
        () => this.#update(unlawfulEdit(this.#target.base, vandal, this.#chance)),
      ]),
    ),
  };

  readonly #fromReaders: Record<string, () => HostileFrame['data']> = {
    'an edit without the right': () => this.#update(this.#ownEdit()),
    'an altered edit without the right': () => this.#update(altered(this.#ownEdit(), this.#chance)),
    'a second step without the right': () => this.#frame(0, 1, this.#ownEdit()),
  };

  /** A message that is larger than any; apart, because sending it takes as long as many others. */
  tooLarge(): HostileFrame {
    return { kind: 'a message too large', data: new Uint8Array(LARGEST_UPDATE + 4_096) };
  }

  #frame(...parts: Array<number | string | Uint8Array>): Uint8Array<ArrayBuffer> {
    return frame(this.#name, ...parts);
  }

  #update(update: Uint8Array): Uint8Array<ArrayBuffer> {
    return this.#frame(0, 2, update);
  }

  /** A client id that nobody has. */
  #fresh(): number {
    return 2 ** 32 + below(2 ** 20, this.#chance);
  }

  #ownEdit(): Uint8Array {
    return editOf(this.#target.base, null, (doc) => sharedRoots(doc).headline.insert(0, 'Mine: '));
  }

  /** New words under the victim's client id: longer than all that it has said so far. */
  #forged(): Uint8Array {
    const { client, clock } = this.#target.victim();
    const words = 'z'.repeat(clock + 20);
    return editOf(this.#target.base, client, (doc) => sharedRoots(doc).headline.insert(0, words));
  }

  #presence(said: string): Uint8Array<ArrayBuffer> {
    const { client } = this.#target.victim();
    return this.#frame(1, presence([{ client, clock: 1_000_000, said }]));
  }

  #crowd(): Uint8Array {
    const said = '{"user":{"name":"Nobody"}}';
    return presence(Array.from({ length: 50 }, () => ({ client: this.#fresh(), clock: 1, said })));
  }
}

function cut(update: Uint8Array, chance: Chance): Uint8Array {
  return update.slice(0, below(update.length, chance));
}

/** Alters one byte of what an update says; not whose it is, nor that it deletes nothing. */
function altered(update: Uint8Array, chance: Chance): Uint8Array {
  const [from, to] = [9, update.length - 1];
  const copy = update.slice();
  copy[from + below(Math.max(1, to - from), chance)] = below(256, chance);
  return copy;
}

/** One struct that counts up to where numbers end. */
function lastOfALongCount(client: number): Uint8Array {
  const COLLECTED = 0;
  const struct = frame('', 1, 1, client, 0, COLLECTED, Number.MAX_SAFE_INTEGER - 1, 0);
  return struct.slice(1);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...one, ...other]);
}
