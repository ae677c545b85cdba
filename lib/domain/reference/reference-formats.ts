/** The forms in which references travel between programs. */
export const referenceFormats = ['bibtex', 'ris', 'csl-json'] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/** What each is called, and what a file of it is. */
export const referenceForms: Readonly<
  Record<ReferenceFormat, { name: string; ending: string; mediaType: string }>
> = {
  bibtex: { name: 'BibTeX', ending: 'bib', mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: {
    name: 'RIS',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
  },
  'csl-json': {
    name: 'CSL-JSON',
    ending: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  },
};

/** As much of a file as tells what it is. */
const BEGINNING = 100_000;

/** The form that a text has by its beginning, or null where it holds no references. */
export function looksLikeReferences(text: string): ReferenceFormat | null {
  const beginning = text.slice(0, BEGINNING);
  if (/^[ \t\uFEFF]*TY {1,2}- ?[A-Za-z]/m.test(beginning)) return 'ris';
  if (/^[ \t\uFEFF]*@[ \t]*[a-z]+\s*[{(]\s*[^\s,{}()]*\s*[,=]/im.test(beginning)) return 'bibtex';
  if (/^[\s\uFEFF]*[[{]/.test(beginning) && /"(?:type|title)"\s*:/.test(beginning))
    return 'csl-json';
  return null;
}
