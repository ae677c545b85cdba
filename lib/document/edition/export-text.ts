import type * as Y from 'yjs';
import { citedWorks, numbersOf } from '../../domain/brief/cited-works.ts';
import type { RichNode } from '../../domain/publication/edition.ts';
import type { Source } from '../../domain/source/source.ts';
import { longDate, parseCalendarDate } from '../../domain/time/calendar-date.ts';
import { opensSection } from '../reading/blocks.ts';
import { bodyOf } from '../reading/body.ts';
import { readDocument } from '../reading/read-document.ts';
import type { Section } from '../reading/reading.ts';
import { sharedRoots } from '../shared-document.ts';

/**
 * A working document as plain text: headline, day of the check, imported disclaimer, the text with
 * its numbers put back, sources, follow-up questions. `sources` holds at least the cited library
 * entries; those that stand for a number alone are not listed.
 */
export function exportText(doc: Y.Doc, sources: readonly Source[]): string {
  const reading = readDocument(doc);
  const works = citedWorks(reading.references, sources);
  const numbers = numbersOf(works);
  const day = parseCalendarDate(reading.checkedOn ?? '');
  const preamble = [day ? `Checked on ${longDate(day)}` : '', reading.importedDisclaimer ?? ''];
  const text = textOfBody(bodyOf(sharedRoots(doc).content).nodes, reading.sections, numbers);
  const listed = works.flatMap(({ source, number }) => sourceLine(source, number));
  const questions = reading.followUps.map(({ question }) => question.trim());
  const parts = [
    reading.headline.trim(),
    preamble.filter(Boolean).join('\n'),
    ...text,
    listed.length > 0 ? ['Sources', ...listed].join('\n') : '',
    questions.length > 0 ? ['Want to dive deeper?', ...questions].join('\n') : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Numbers = ReadonlyMap<string, number>;

/** The text block by block; a heading that ran into its text is put back in front of it. */
function textOfBody(nodes: readonly RichNode[], sections: Section[], numbers: Numbers): string[] {
  const blocks: string[] = [];
  let opened = 0;
  let waiting: { heading: string; runIn: string } | null = null;
  for (const node of nodes) {
    const text = blockText(node, numbers);
    if (waiting && node.type === 'paragraph') {
      const { heading, runIn } = waiting;
      blocks.push(`${heading}${runIn}${text}`);
      waiting = null;
      continue;
    }
    if (waiting) blocks.push(waiting.heading);
    waiting = null;
    const section = opensSection(node) ? sections[opened++] : undefined;
    const heading = section?.number ? `${section.number}. ${text}` : text;
    if (section?.runIn) waiting = { heading, runIn: section.runIn === ':' ? ': ' : ' — ' };
    else blocks.push(heading);
  }
  if (waiting) blocks.push(waiting.heading);
  return blocks;
}

function blockText(node: RichNode, numbers: Numbers): string {
  const children = node.content ?? [];
  switch (node.type) {
    case 'bulletList':
      return children.map((item) => itemText(item, '•', numbers)).join('\n');
    case 'orderedList': {
      const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1;
      return children.map((item, at) => itemText(item, `${start + at}.`, numbers)).join('\n');
    }
    case 'tableRow':
      return children
        .map((cell) => blockText(cell, numbers))
        .join(' | ')
        .trimEnd();
    default:
      return childrenText(children, node.type === 'table' ? '\n' : '\n\n', numbers);
  }
}

function itemText(item: RichNode, marker: string, numbers: Numbers): string {
  const text = childrenText(item.content ?? [], '\n', numbers);
  return `${marker} ${text.replaceAll('\n', '\n  ')}`;
}

/** The blocks among the children, each by itself, and the runs of words between them. */
function childrenText(children: readonly RichNode[], between: string, numbers: Numbers): string {
  const texts: string[] = [];
  let run: RichNode[] = [];
  for (const child of children) {
    if (isInline(child)) {
      run.push(child);
      continue;
    }
    texts.push(inlineText(run, numbers), blockText(child, numbers));
    run = [];
  }
  texts.push(inlineText(run, numbers));
  return texts.filter((text) => text !== '').join(between);
}

function isInline({ type }: RichNode): boolean {
  return type === 'text' || type === 'citation' || type === 'hardBreak';
}

function inlineText(nodes: readonly RichNode[], numbers: Numbers): string {
  let text = '';
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'hardBreak') text += '\n';
    else if (node.type === 'citation') {
      const number = numbers.get(String(node.attrs?.source)) ?? '?';
      text += `${needsSpace(text) ? ' ' : ''}[${number}]`;
    } else text += `${node.text ?? ''}${linkTarget(node, nodes[index + 1])}`;
  }
  return text.trim();
}

/** A reference stands one space off the words before it, but close behind an opening bracket. */
function needsSpace(before: string): boolean {
  return before !== '' && !/[\s([{“‘«]$/.test(before.slice(-1));
}

/** The address of a link, behind its last words, unless the words are the address. */
function linkTarget(node: RichNode, next: RichNode | undefined): string {
  const href = hrefOf(node);
  return href === null || href === hrefOf(next) || href === node.text ? '' : ` (${href})`;
}

function hrefOf(node: RichNode | undefined): string | null {
  const href = node?.marks?.find(({ type }) => type === 'link')?.attrs?.href;
  return typeof href === 'string' && href !== '' ? href : null;
}

function sourceLine(source: Source | null, number: number): string[] {
  if (!source || source.placeholder) return [];
  if (source.kind === 'unpublished') return [`${number}. ${source.publicDescription.trim()}`];
  const { title, author, publisher, issued, url, archiveUrl } = source.description;
  const day = parseCalendarDate(issued);
  const parts = [title, author, publisher, day ? longDate(day) : issued, url, archiveUrl];
  return [`${number}. ${parts.filter((part) => part !== '').join(' — ')}`];
}
