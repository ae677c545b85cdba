import { updateYFragment } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { RichNode } from '../domain/publication/edition.ts';
import type { ClaimEntry, FollowUp, SectionKind } from './reading/reading.ts';
import { documentSchema } from './schema.ts';
import {
  addClaimEntry,
  addFollowUp,
  addSuggestionEntry,
  openDocument,
  setMeta,
  sharedRoots,
} from './shared-document.ts';

/** What a document starts from: its facts, its text as the editor's JSON, its claims' entries. */
export type DocumentParts = {
  headline: string;
  language?: string;
  /** ISO `YYYY-MM-DD`. */
  checkedOn?: string | null;
  importedDisclaimer?: string | null;
  /** Claim id chosen as the brief's answer. */
  answer?: string | null;
  followUps?: readonly FollowUp[];
  body: readonly RichNode[];
  /** By claim id. A claim that the body marks and that is not named here gets an empty entry. */
  claims?: Readonly<Record<string, ClaimEntry>>;
  /** By suggestion id: who suggests it. */
  suggestions?: Readonly<Record<string, { by: string; at: Date }>>;
};

/**
 * A new shared document that says all this, in one transaction of one client.
 * Throws where the body is not what the schema can hold: that is the caller's mistake, never input.
 */
export function createDocument(parts: DocumentParts): Y.Doc {
  const body = documentSchema.nodeFromJSON({ type: 'doc', content: parts.body });
  body.check();
  const doc = openDocument();
  doc.transact(() => {
    const { content, headline } = sharedRoots(doc);
    headline.insert(0, parts.headline);
    setMeta(doc, 'language', parts.language ?? 'en');
    setMeta(doc, 'checkedOn', parts.checkedOn ?? null);
    setMeta(doc, 'importedDisclaimer', parts.importedDisclaimer ?? null);
    setMeta(doc, 'answer', parts.answer ?? null);
    for (const followUp of parts.followUps ?? []) addFollowUp(doc, followUp);
    const entries = parts.claims ?? {};
    for (const id of new Set([...markedClaims(parts.body), ...Object.keys(entries)])) {
      addClaimEntry(doc, id, entries[id] ?? { verdict: null, claimant: '', rationale: '' });
    }
    for (const [id, entry] of Object.entries(parts.suggestions ?? {})) {
      addSuggestionEntry(doc, id, entry);
    }
    updateYFragment(doc, content, body, { mapping: new Map(), isOMark: new Map() });
  });
  return doc;
}

function markedClaims(nodes: readonly RichNode[]): Set<string> {
  const ids = new Set<string>();
  for (const { marks, content } of nodes) {
    for (const mark of marks ?? []) {
      const id = mark.type === 'claim' ? mark.attrs?.id : null;
      if (typeof id === 'string') ids.add(id);
    }
    for (const id of markedClaims(content ?? [])) ids.add(id);
  }
  return ids;
}

/** A new brief: its question, and the sections that every brief has, waiting for words. */
export function emptyBrief(headline: string, language = 'en'): Y.Doc {
  const body = [
    ...emptySection('summary', 'Executive summary'),
    ...emptySection('finding', ''),
    ...emptySection('limits', 'What sources do not confirm'),
    ...emptySection('conclusion', 'Conclusion'),
  ];
  return createDocument({ headline, language, body });
}

function emptySection(kind: SectionKind, heading: string): RichNode[] {
  const content = heading === '' ? [] : [{ type: 'text', text: heading }];
  return [{ type: 'heading', attrs: { level: 2, kind }, content }, { type: 'paragraph' }];
}
