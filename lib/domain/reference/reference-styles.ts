/** The styles in which references are written for people. */
export const referenceStyles = ['apa', 'chicago', 'harvard', 'ieee', 'mla', 'vancouver'] as const;
export type ReferenceStyle = (typeof referenceStyles)[number];

/** `isNumbered` styles keep the order of the brief, others have one of their own. */
export const referenceStyleWords: Readonly<
  Record<ReferenceStyle, { name: string; isNumbered: boolean }>
> = {
  apa: { name: 'APA', isNumbered: false },
  chicago: { name: 'Chicago (author-date)', isNumbered: false },
  harvard: { name: 'Harvard', isNumbered: false },
  ieee: { name: 'IEEE', isNumbered: true },
  mla: { name: 'MLA', isNumbered: false },
  vancouver: { name: 'Vancouver', isNumbered: true },
};

/** Words of a reference, some of them in italics. */
export type StyledWords = { words: string; isItalic: boolean };

/** A reference written in a style, and which one it is. */
export type StyledReference = { id: string; parts: StyledWords[] };
