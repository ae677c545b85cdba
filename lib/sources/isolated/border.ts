// What crosses the border between the desk and its isolated process, over a channel that carries
// bytes as they are.

export type Question = { number: number; task: unknown; input: unknown };

export type Answer =
  | { number: number; output: unknown }
  /** `problem` is a sentence for people, null where nothing more is known than that it failed. */
  | { number: number; problem: string | null };

/** Whether something that arrived is an answer; what was read may have taken over who answers. */
export function isAnswer(told: unknown): told is Answer {
  if (typeof told !== 'object' || told === null || !('number' in told)) return false;
  if (typeof told.number !== 'number') return false;
  if ('output' in told) return true;
  return 'problem' in told && (told.problem === null || typeof told.problem === 'string');
}

/** Whether something that arrived is a question. */
export function isQuestion(told: unknown): told is Question {
  if (typeof told !== 'object' || told === null) return false;
  return 'number' in told && typeof told.number === 'number' && 'task' in told && 'input' in told;
}
