import { doiAddress, doiIn } from '../../domain/source/doi.ts';
import { type SourceDescription, undescribed } from '../../domain/source/source.ts';
import { webAddress } from '../../domain/source/web-address.ts';
import { describeReference } from './sources.ts';

/** What somebody pasted of a work: what it says, and the address to fetch more from, if any. */
export type PastedWork = { description: SourceDescription; address: string | null };

const quotedTitle = /[“„«"](?<title>[^“”„«»"]{3,})[”“»"]/u;
const yearAlone = /(?<![\d/.-])(?:1[5-9]|20)\d{2}(?![\d/-])/gu;

/**
 * Reads an address, a DOI in any form, or the words of a reference. Of words the title is what stands
 * in quotation marks, with the author before it and the publisher behind it, or else what stands
 * before a dash; where there is neither, they are the title, for the editor to complete.
 */
export function readPastedWork(pasted: string): PastedWork {
  const said = pasted.trim();
  const doi = doiIn(said);
  const [plain] = said.match(/https?:\/\/[^\s<>"“”]+/i) ?? [];
  const isBare = webAddress(said) !== null || /^(?:doi:?\s*)?10\.\S+$/i.test(said);
  if (isBare) {
    const url = webAddress(said) ?? (doi === null ? '' : doiAddress(doi));
    const title = url === '' ? said : '';
    return work({ ...undescribed, type: 'webpage', title, url, doi: doi ?? '' });
  }
  const words = doi === null || plain ? said : withoutDoi(said);
  const described = describeWords(words);
  const url = described.url || (doi === null ? '' : doiAddress(doi));
  return work({ ...described, type: url === '' ? 'document' : 'webpage', url, doi: doi ?? '' });
}

function work(description: SourceDescription): PastedWork {
  return { description, address: webAddress(description.url) };
}

function describeWords(words: string): SourceDescription {
  const listed = describeReference(words);
  const quoted = quotedTitle.exec(words.replace(listed.url, ' '));
  const years = words.replace(listed.url, ' ').match(yearAlone) ?? [];
  const issued = listed.issued || (years.at(-1) ?? '');
  if (!quoted?.groups) return { ...listed, issued };
  const { title = '' } = quoted.groups;
  const text = quoted.input;
  const [before, after] = [
    text.slice(0, quoted.index),
    text.slice(quoted.index + quoted[0].length),
  ];
  const without = (part: string) => trimmed(part.replace(issued, ' ').replace(/\(\s*\)/g, ' '));
  return {
    ...listed,
    title: trimmed(title),
    author: without(before),
    publisher: without(after),
    issued,
  };
}

function withoutDoi(words: string): string {
  return words.replace(/(?:doi:?\s*)?10\.\d{4,9}(?:\.\d+)*\/\S+/i, ' ');
}

/** Less the punctuation that set it apart; the full stop of an initial stays. */
function trimmed(part: string): string {
  const words = part.replace(/\s+/g, ' ').replace(/^[\s.,;:—–-]+|[\s,;:—–-]+$/gu, '');
  const isStopped = words.endsWith('.') && !/(?<!\p{L})\p{Lu}\.$/u.test(words);
  return isStopped ? trimmed(words.slice(0, -1)) : words;
}
