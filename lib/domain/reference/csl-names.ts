/** A person or an organisation, as CSL-JSON names it. */
export type CslName = {
  family?: string | undefined;
  given?: string | undefined;
  /** An organisation, or a person who is not to be taken apart. */
  literal?: string | undefined;
  suffix?: string | undefined;
  'dropping-particle'?: string | undefined;
  'non-dropping-particle'?: string | undefined;
};

/** What follows the comma in the name of a company, where it is no given name. */
const COMPANY = /^(?:inc|incorporated|ltd|limited|llc|llp|plc|corp|gmbh|s\.?a|pty)\b\.?/i;

/** The names in an author's line: semicolons between them, "Family, Given" is a person. */
export function cslNames(author: string): CslName[] {
  return author
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(cslName);
}

function cslName(name: string): CslName {
  const comma = name.indexOf(',');
  const family = name.slice(0, comma).trim();
  const given = name.slice(comma + 1).trim();
  const isPerson = comma > 0 && family !== '' && given !== '' && !COMPANY.test(given);
  return isPerson ? { family, given } : { literal: name };
}

/** An author's line from names; those that say nothing are left out. */
export function authorLine(names: readonly CslName[]): string {
  return names
    .map(nameInLine)
    .filter((name) => name !== '')
    .join('; ');
}

function nameInLine(name: CslName): string {
  if (name.literal?.trim()) return withoutSemicolons(name.literal);
  const family = [name['non-dropping-particle'], name.family];
  const given = [name.given, name['dropping-particle']];
  const parts = [family, given, [name.suffix]].map((words) =>
    words.filter((word) => word !== undefined && word.trim() !== '').join(' '),
  );
  return withoutSemicolons(parts.filter((part) => part !== '').join(', '));
}

function withoutSemicolons(name: string): string {
  return name.replaceAll(';', ',').replace(/\s+/g, ' ').trim();
}
