import { type ClaimContent, claimDigest } from '../claim/claim.ts';
import { checkCitation, type QuotationCheck } from '../quotation/quotation.ts';
import { citation, content, source } from './cast.ts';

const captureText = 'Alder Bay’s harbour dues rose by four per cent in 2024.';
export const sources = [source(), source({ id: 'import-2', placeholder: true })];

/** What a claim may be made to say; null is a claim whose words were deleted. */
export const wordings: readonly (ClaimContent | null)[] = [
  content(),
  content({ text: 'Alder Bay lowered its harbour dues in 2024.', verdict: 'false' }),
  content({ citations: [citation({ quotation: "Alder Bay's harbour dues rose" })] }),
  content({ citations: [citation({ quotation: 'Dues doubled', stance: 'contradicts' })] }),
  content({ citations: [citation({ source: 'import-2' })] }),
  content({ citations: [] }),
  null,
];

/** Digests are asked for at every step, and there are few wordings. */
const digests = new Map(wordings.map((words) => [words, words === null ? '' : claimDigest(words)]));

export const claimIds = ['dues', 'pier'] as const;
export type ClaimId = (typeof claimIds)[number];

/** The digest of a wording, made once: the model asks for it at every step. */
export function digestOfWording(words: ClaimContent | null): string {
  return digests.get(words) ?? '';
}

/** The checks of its quotations against what was captured. */
export function checksOf({ citations }: ClaimContent): QuotationCheck[] {
  return citations.map(({ quotation }) => checkCitation(quotation, captureText).check);
}
