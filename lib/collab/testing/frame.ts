/** A part of a message: a number, or a text or bytes with their length before them. */
export type Part = number | string | Uint8Array;

/** A message of a client, byte for byte: a document's name, the message's type, and what it holds. */
export function frame(name: string, ...parts: Part[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([name, ...parts].flatMap(bytesOf));
}

/** What a client says of some client ids in awareness. */
export function presence(
  states: Array<{ client: number; clock: number; said: string }>,
): Uint8Array {
  const parts = states.flatMap(({ client, clock, said }): Part[] => [client, clock, said]);
  return Uint8Array.from([states.length, ...parts].flatMap(bytesOf));
}

function bytesOf(part: Part): number[] {
  if (typeof part === 'number') return varUint(part);
  const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
  return [...varUint(bytes.length), ...bytes];
}

/** Seven bits a byte, the lowest first; the eighth says that another one follows. */
function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varUint(Math.floor(value / 128))];
}
