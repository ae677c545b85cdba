/** The people and the claim that the unit tests of this room tell their stories with. */
import { type Actor, type Capability, capabilities } from '../actor.ts';
import { type ClaimCitation, type ClaimContent, claimDigest } from '../claim/claim.ts';
import type { Decision } from '../review/decision.ts';
import { type Source, undescribed } from '../source/source.ts';

function member(name: string, ...held: Capability[]): Actor {
  const id = name.toLowerCase();
  return { id, name, email: `${id}@factdesk.example`, capabilities: held };
}

export const edith = member('Edith', 'edit');
export const rosa = member('Rosa', 'review');
export const ravi = member('Ravi', 'review');
export const paula = member('Paula', 'publish');
export const adam = member('Adam', ...capabilities);
export const guest = member('Guest');

export function citation(changes: Partial<ClaimCitation> = {}): ClaimCitation {
  return {
    source: 'gazette',
    capture: null,
    quotation: null,
    locator: null,
    stance: 'supports',
    ...changes,
  };
}

export function content(changes: Partial<ClaimContent> = {}): ClaimContent {
  return {
    v: 1,
    text: 'Alder Bay raised its harbour dues in 2024.',
    verdict: 'confirmed',
    rationale: '',
    claimant: null,
    citations: [citation()],
    ...changes,
  };
}

export function source(changes: Partial<Source> = {}): Source {
  return {
    id: 'gazette',
    kind: 'published',
    description: {
      ...undescribed,
      type: 'article-newspaper',
      title: 'Harbour dues rise',
      publisher: 'Alder Bay Gazette',
      issued: '2024-03-02',
      url: 'https://gazette.example/harbour-dues',
    },
    publicDescription: '',
    placeholder: false,
    aliases: [],
    ...changes,
  };
}

/** A decision on `judged`, made on the given day of March 2025. */
export function decision(
  reviewer: Actor,
  kind: Decision['kind'],
  judged: ClaimContent,
  day: number,
): Decision {
  return {
    id: `${reviewer.id}-${day}`,
    claimId: 'dues',
    reviewerId: reviewer.id,
    kind,
    reason: kind === 'approve' ? null : 'The figure is for another year.',
    waivers: [],
    setsAside: [],
    digest: claimDigest(judged),
    content: judged,
    at: march(day),
  };
}

export function march(day: number): Date {
  return new Date(Date.UTC(2025, 2, day, 12));
}
