// Where the parts of a brief stand on the pages of the desk: fragments of their addresses, without `#`.

export const claimAnchor = (id: string): string => `claim-${id}`;
export const sectionAnchor = (index: number | null): string =>
  index === null ? 'text' : `section-${index}`;
export const threadAnchor = (id: string): string => `thread-${id}`;
export const sourceAnchor = (id: string): string => `source-${id}`;
export const suggestionAnchor = (id: string): string => `suggestion-${id}`;
