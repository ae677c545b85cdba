/** What becomes of the questions that are asked. */
export type QuestionEvent =
  | { kind: 'question-received'; questionId: string; excerpt: string; from: QuestionSource }
  | { kind: 'question-merged'; questionId: string; excerpt: string; intoId: string; into: string }
  | { kind: 'question-taken'; questionId: string; excerpt: string }
  | { kind: 'question-set-aside'; questionId: string; excerpt: string; reason: string }
  | { kind: 'question-taken-up-again'; questionId: string; excerpt: string }
  | { kind: 'asker-told'; questionId: string; excerpt: string };

type QuestionSource = 'reader' | 'follow-up' | 'member';
