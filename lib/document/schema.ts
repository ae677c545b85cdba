import { type Extensions, getSchema } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Citation } from './schema/citation.ts';
import { ClaimMark } from './schema/claim-mark.ts';
import { Blockquote, BulletList, Document, ListItem, OrderedList } from './schema/containers.ts';
import { ContextMark } from './schema/context-mark.ts';
import { EmptyContainers } from './schema/empty-containers.ts';
import { Heading } from './schema/heading.ts';
import { Link } from './schema/link.ts';
import { DeletionMark, InsertionMark } from './schema/suggestion-marks.ts';
import { Table, TableCell, TableHeader, TableRow } from './schema/table.ts';

/** Raised whenever older clients could not open what newer ones write. */
export const SCHEMA_VERSION = 2;

/**
 * What a brief's text can hold, as Tiptap extensions without any interface: the editor adds its
 * views to these, the server reads and writes by them. There is no strike-through: words that are
 * wrong are taken out.
 */
export const documentExtensions: Extensions = [
  Document,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  HardBreak,
  Citation,
  Text,
  Bold,
  Italic,
  Link,
  ClaimMark,
  ContextMark,
  InsertionMark,
  DeletionMark,
  EmptyContainers,
];

export const documentSchema = getSchema(documentExtensions);

/**
 * Whether a node of one type can stand in one of another; `doc` is the text itself, `text` a run of
 * words. Merges never put a node where it cannot stand, because every content expression is a free
 * choice repeated. One put there on purpose would be deleted by the editor's binding, or stop it.
 */
export function canHold(parent: string, child: string): boolean {
  const { [parent]: container, [child]: part } = documentSchema.nodes;
  return Boolean(container && part && container.contentMatch.matchType(part));
}
