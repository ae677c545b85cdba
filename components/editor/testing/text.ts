import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { SectionKind } from '@/lib/document/reading/reading.ts';
import { documentSchema } from '@/lib/document/schema.ts';

/** Words of a text, marked as a claim where one is named. */
export function words(text: string, claim?: string): ProseMirrorNode {
  const marks = claim === undefined ? [] : [documentSchema.mark('claim', { id: claim })];
  return documentSchema.text(text, marks);
}

export function cite(source: string): ProseMirrorNode {
  return documentSchema.node('citation', { source });
}

export function paragraph(...content: ProseMirrorNode[]): ProseMirrorNode {
  return documentSchema.node('paragraph', null, content);
}

export function heading(kind: SectionKind, text: string): ProseMirrorNode {
  return documentSchema.node('heading', { level: 2, kind }, words(text));
}
