import type { Person } from '@/lib/domain/review/thread.ts';

/** A name being typed behind an @. */
export type MentionQuery = {
  /** Where the @ stands. */
  from: number;
  typed: string;
};

/** What stands between the last @ before the caret and the caret, where a name could be meant. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const [behind, typed = ''] = /(?:^|[\s("“])@([^@\n]{0,40})$/u.exec(text.slice(0, caret)) ?? [];
  return behind === undefined ? null : { from: caret - typed.length - 1, typed };
}

const MOST = 6;

/** The people whose name, or a later part of it, begins with what was typed. */
export function matchingPeople(people: readonly Person[], typed: string): Person[] {
  const wanted = typed.toLocaleLowerCase();
  return people
    .filter(({ name }) => {
      const lower = name.toLocaleLowerCase();
      return lower.startsWith(wanted) || lower.includes(` ${wanted}`);
    })
    .slice(0, MOST);
}
