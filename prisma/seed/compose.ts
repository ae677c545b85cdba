import type { Stance } from '../../lib/domain/claim/claim.ts';
import type { RichNode } from '../../lib/domain/publication/edition.ts';
import type { DemoSourceKey } from './sources.ts';

/** What a demo citation says; the seed puts in the ids that the library gave. */
export type DemoCitation = {
  source: DemoSourceKey;
  quotation?: string;
  stance?: Stance;
  locator?: string;
};

export type DemoClaim = { verdict: string; rationale?: string; claimant?: string };

/** Turns a demo citation into a citation node. */
export type Cite = (citation: DemoCitation) => RichNode;
