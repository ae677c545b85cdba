import { Blockquote as TiptapBlockquote } from '@tiptap/extension-blockquote';
import { Document as TiptapDocument } from '@tiptap/extension-document';
import {
  BulletList as TiptapBulletList,
  ListItem as TiptapListItem,
  OrderedList as TiptapOrderedList,
} from '@tiptap/extension-list';

/*
 * Merging two people's edits may leave a container with fewer children than anybody meant: a list
 * item without its paragraph, a quotation without anything. The editor's binding deletes from the
 * shared document what the schema refuses, so every content expression here is a free choice
 * repeated (`a*` or `(a | b)*`). Such a language is closed under leaving out, adding and
 * reordering, hence under every merge; whatever is incomplete is the checklist's business.
 */

export const Document = TiptapDocument.extend({ content: 'block*' });
export const Blockquote = TiptapBlockquote.extend({ content: 'block*' });
export const BulletList = TiptapBulletList.extend({ content: 'listItem*' });
export const OrderedList = TiptapOrderedList.extend({ content: 'listItem*' });
export const ListItem = TiptapListItem.extend({ content: 'block*' });
