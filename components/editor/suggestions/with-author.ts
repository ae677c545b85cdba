import { type AnyExtension, mergeAttributes } from '@tiptap/core';
import type { Doc } from 'yjs';
import type { Suggested } from '@/lib/document/assessment/standing.ts';
import { suggestionEntry } from '@/lib/document/reading/suggestions.ts';
import { DeletionMark, InsertionMark } from '@/lib/document/schema/suggestion-marks.ts';
import { sharedRoots } from '@/lib/document/shared-document.ts';
import { personColor } from '../presence/person-color.ts';

/** The marks of suggestions in the colour of who suggests; null for any other extension. */
export function withAuthor(extension: AnyExtension, document: Doc): AnyExtension | null {
  const styled = (tag: string, HTMLAttributes: Record<string, unknown>, id: unknown) => {
    const style = `--person: ${colorOf(document, String(id))}`;
    return [tag, mergeAttributes({ class: 'suggested', style }, HTMLAttributes), 0] as const;
  };
  if (extension === InsertionMark) {
    return InsertionMark.extend({
      renderHTML: ({ HTMLAttributes, mark }) => styled('ins', HTMLAttributes, mark.attrs.id),
    });
  }
  if (extension !== DeletionMark) return null;
  return DeletionMark.extend({
    renderHTML: ({ HTMLAttributes, mark }) => styled('del', HTMLAttributes, mark.attrs.id),
  });
}

/** Shows on a citation's chip that it is suggested to come or to go. */
export function showSuggested(
  chip: HTMLElement,
  document: Doc | null,
  { insertion, deletion }: Suggested,
): void {
  const id = deletion ?? insertion;
  if (id === null) {
    chip.removeAttribute('role');
    chip.style.removeProperty('--person');
    return;
  }
  chip.setAttribute('role', deletion === null ? 'insertion' : 'deletion');
  if (document) chip.style.setProperty('--person', colorOf(document, id));
}

function colorOf(document: Doc, id: string): string {
  return personColor(suggestionEntry(sharedRoots(document).suggestions.get(id)).by ?? '');
}
