import { comparableWords } from '../words/search-words.ts';

export const LONGEST_TOPIC = 60;
export const MOST_TOPICS = 12;

/**
 * The topics in what somebody wrote with commas between them, each once. One that is known already,
 * but for case and accents, is called as it was.
 */
export function topicNames(written: string, known: readonly string[]): string[] {
  const called = new Map(known.map((name) => [comparableWords(name), name]));
  const names = written
    .split(/[,;\n]/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((name) => name !== '');
  for (const name of names) {
    const key = comparableWords(name);
    if (!called.has(key)) called.set(key, name);
  }
  return [...new Set(names.map((name) => called.get(comparableWords(name)) ?? name))].sort();
}
