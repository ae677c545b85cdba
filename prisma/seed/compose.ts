import type { Stance } from '../../lib/domain/claim.ts';
import type { RichNode } from '../../lib/domain/edition.ts';
import type { DemoSourceKey } from './sources.ts';

/** What a demo citation says; the seed puts in the ids that the library gave. */
export type DemoCitation = {
  source: DemoSourceKey;
  quotation?: string;
  stance?: Stance;
  locator?: string;
};

export type DemoClaim = { verdict: string; rationale?: string; claimant?: string };

/** Turns a demo citation into a citation node's attributes. */
export type Cite = (citation: DemoCitation) => RichNode;

export function heading(kind: string, text: string): RichNode {
  return { type: 'heading', attrs: { level: 2, kind }, content: [{ type: 'text', text }] };
}

export function paragraph(...content: RichNode[]): RichNode {
  return { type: 'paragraph', content };
}

export function words(text: string): RichNode {
  return { type: 'text', text };
}

export function claim(id: string, text: string): RichNode {
  return { type: 'text', text, marks: [{ type: 'claim', attrs: { id } }] };
}

export function context(reason: string, text: string): RichNode {
  return { type: 'text', text, marks: [{ type: 'context', attrs: { reason } }] };
}
