import { citationAttributesOf } from '@/lib/document/schema/citation.ts';
import { type ClaimContent, claimDigest } from '@/lib/domain/claim/claim.ts';
import { defaultVerdictScale, verdictOf } from '@/lib/domain/claim/verdict.ts';
import type {
  Edition,
  EditionCitation,
  EditionClaim,
  EditionContent,
  RichNode,
} from '@/lib/domain/publication/edition.ts';
import { day } from './day.ts';
import { passages, sourceNumber, sources } from './sources.ts';
import { claims, sections } from './text.ts';

/** A brief of the town of Alder Bay that holds everything a brief can hold; all of it is invented. */
export function harbourWallEdition(changes: Partial<EditionContent> = {}): Edition {
  const nodes = sections.flatMap(({ body }) => body).flatMap(inlineNodes);
  const content: EditionContent = {
    v: 1,
    headline: 'Did Alder Bay’s harbour wall cost three times what the council approved?',
    language: 'en',
    checkedOn: day('2025-12-01'),
    disclaimer:
      'This desk can make mistakes. Every claim below was compared with its source by the person named beside it; please check what matters to you.',
    publication: 'The Alder Bay Desk',
    answer: 'ratio',
    sections,
    citations: nodes.filter(({ type }) => type === 'citation').map(editionCitation),
    sources,
    claims: claims.map((claim, index) => editionClaim(claim, index + 1, nodes)),
    contexts: nodes.flatMap(({ text, marks = [] }) => {
      const reason = marks.find(({ type }) => type === 'context')?.attrs?.reason;
      return text && typeof reason === 'string' ? [{ text, reason }] : [];
    }),
    searchLog: [
      {
        place: 'Council archive',
        query: 'access road tender',
        on: day('2025-11-27'),
        outcome: 'Nothing.',
      },
      {
        place: 'Port company register',
        query: 'access road',
        on: day('2025-11-27'),
        outcome: 'Two invoices, no decision.',
      },
      {
        place: 'Courier archive',
        query: 'harbour tender 2021',
        on: day('2025-11-28'),
        outcome: 'One article that names nobody.',
      },
    ],
    followUps: [
      { id: 'f1', question: 'Who maintains the harbour wall now?' },
      { id: 'f2', question: 'What did the access road cost?' },
      { id: 'f3', question: 'Did more people take the Alder Bay ferry in 2025 than ever before?' },
    ],
    ...changes,
  };
  return {
    content,
    signatures: {
      approvals: content.claims.map(({ id }, index) => ({
        claimId: id,
        reviewer: index % 3 === 2 ? 'Mara Lindqvist' : 'Rosa Okafor',
        at: `2025-11-${28 + (index % 3)}T10:15:00.000Z`,
      })),
      signOff: { reviewer: 'Rosa Okafor', at: '2025-12-01T16:40:00.000Z' },
    },
  };
}

function inlineNodes(node: RichNode): RichNode[] {
  return node.content ? node.content.flatMap(inlineNodes) : [node];
}

function editionCitation(node: RichNode): EditionCitation {
  const { source, stance, quotation, locator } = citationAttributesOf(node.attrs);
  const passage = passages.find((known) => known.quotation === quotation) ?? null;
  const captured = sources.find(({ id }) => id === source)?.capturedOn;
  const check = passage ? 'verified' : captured ? 'not-found' : 'no-capture';
  return {
    number: sourceNumber(source),
    stance,
    quotation,
    locator,
    check: quotation === null ? 'no-quotation' : check,
    passage,
  };
}

/** A claim's citations are those that directly follow its words in the text. */
function editionClaim(
  { id, verdict: key, rationale = '', claimant, waivers = [] }: (typeof claims)[number],
  number: number,
  nodes: readonly RichNode[],
): EditionClaim {
  const first = nodes.findIndex((node) => isMarked(node, id));
  const after = nodes.slice(first).filter((node) => !isMarked(node, id));
  const end = after.findIndex(({ type }) => type !== 'citation');
  const content: ClaimContent = {
    v: 1,
    text: nodes
      .filter((node) => isMarked(node, id))
      .map(({ text }) => text)
      .join(''),
    verdict: key,
    rationale,
    claimant: claimant ?? null,
    citations: after.slice(0, end).map(({ attrs }) => citationAttributesOf(attrs)),
  };
  const verdict = verdictOf(defaultVerdictScale, key);
  if (!verdict) throw new Error(`${key} is no verdict`);
  return { id, number, content, digest: claimDigest(content), verdict, waivers };
}

function isMarked({ marks = [] }: RichNode, id: string): boolean {
  return marks.some(({ type, attrs }) => type === 'claim' && attrs?.id === id);
}
