import type { RichNode } from '../../domain/publication/edition.ts';
import type { ImportedBrief } from './imported-brief.ts';
import { readImport } from './read-import.ts';

/** What the importer makes of a text; fails the test where it refuses. */
export function imported(text: string): ImportedBrief {
  const outcome = readImport(text);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

/** What the importer makes of the text below a headline, a summary's heading and nothing else. */
export function importedText(text: string): ImportedBrief {
  return imported(`Is the quay open?\n\nExecutive summary\n\n${text}`);
}

/** The importer's sentence when it refuses; fails the test where it does not. */
export function refusalOf(text: string): string {
  const outcome = readImport(text);
  if (outcome.ok) throw new Error(`This was imported: ${outcome.value.headline}`);
  return outcome.refusal.message;
}

/** A body with one line a block, lists as indented bullets, citations as `[n]`, claims in braces. */
export function drawn(nodes: readonly RichNode[], indent = ''): string {
  return nodes
    .map((node) => {
      const children = node.content ?? [];
      if (node.type === 'bulletList') return drawItems(children, () => '-', indent);
      if (node.type === 'orderedList') {
        const start = Number(node.attrs?.start ?? 1);
        return drawItems(children, (index) => `${start + index}.`, indent);
      }
      const marker = node.type === 'heading' ? '#'.repeat(Number(node.attrs?.level)) : '';
      return `${indent}${marker}${marker && ' '}${children.map(drawInline).join('')}`;
    })
    .join('\n');
}

function drawItems(
  items: readonly RichNode[],
  markerOf: (index: number) => string,
  indent: string,
): string {
  return items
    .map((item, index) => {
      const [first, ...others] = item.content ?? [];
      const head = `${indent}${markerOf(index)} ${first ? drawn([first]) : ''}`;
      return others.length > 0 ? `${head}\n${drawn(others, `${indent}  `)}` : head;
    })
    .join('\n');
}

function drawInline(node: RichNode): string {
  if (node.type === 'citation') return `[${node.attrs?.source}]`;
  return node.marks?.some(({ type }) => type === 'claim') ? `{${node.text}}` : (node.text ?? '');
}
