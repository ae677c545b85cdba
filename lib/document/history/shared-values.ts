import * as Y from 'yjs';

/** Whether a value is a part of a shared document, which people write in, and no plain value. */
export function isShared(value: unknown): value is Y.AbstractType<unknown> {
  return value instanceof Y.AbstractType;
}

/** What a value says, whatever it is: equal texts, equal values. */
export function said(value: unknown): string {
  return JSON.stringify(plain(value)) ?? '';
}

/** A value that can stand at another place. */
export function copyOf(value: unknown): unknown {
  return isShared(value) ? value.clone() : value;
}

function plain(value: unknown): unknown {
  if (value instanceof Y.Text) return { text: textRuns(value) };
  if (value instanceof Y.XmlElement) {
    const { nodeName } = value;
    return {
      nodeName,
      attributes: inOrder(value.getAttributes()),
      nodes: value.toArray().map(plain),
    };
  }
  if (value instanceof Y.XmlFragment || value instanceof Y.Array) return value.toArray().map(plain);
  if (value instanceof Y.Map) {
    return inOrder(
      Object.fromEntries([...value.entries()].map(([key, held]) => [key, plain(held)])),
    );
  }
  return value;
}

function inOrder(fields: Record<string, unknown>): Array<[string, unknown]> {
  return Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Words of a shared text that carry the same formatting and marks. */
export type TextRun = { text: string; attributes: Record<string, unknown> };

/** A shared text as it reads: runs that carry the same are one, however they came to be. */
export function textRuns(text: Y.Text): TextRun[] {
  const delta: Array<{ insert: unknown; attributes?: TextRun['attributes'] }> = text.toDelta();
  const runs: TextRun[] = [];
  for (const { insert, attributes = {} } of delta) {
    if (typeof insert !== 'string') continue;
    const last = runs.at(-1);
    if (last && said(inOrder(last.attributes)) === said(inOrder(attributes))) last.text += insert;
    else runs.push({ text: insert, attributes });
  }
  return runs;
}
