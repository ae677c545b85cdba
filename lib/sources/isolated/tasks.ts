import type { z } from 'zod';
import type { ReadSource } from '../../domain/health/source-finding.ts';
import { type PageToRead, pageToRead, sourceThatWasRead } from '../reading/read-source-shape.ts';
import type { ReadReferences } from '../references/references-shape.ts';
import { fileOfReferences, readReferencesSchema } from '../references/references-shape.ts';

/** What goes over the border for each task, and what comes back. */
type Known = {
  'read-source': { input: PageToRead; output: ReadSource };
  'read-references': { input: Uint8Array; output: ReadReferences };
};

export type TaskName = keyof Known;
export type InputOf<N extends TaskName> = Known[N]['input'];
export type OutputOf<N extends TaskName> = Known[N]['output'];

/**
 * What may be done in isolation. Either side of the border checks the shape of what it is given;
 * `perform` is only ever called behind it, and brings its libraries with it there.
 */
type Task<N extends TaskName> = {
  input: z.ZodType<InputOf<N>>;
  output: z.ZodType<OutputOf<N>>;
  /** @throws Unreadable where there is a sentence to say about it */
  perform(input: InputOf<N>): Promise<OutputOf<N>>;
};

export const tasks: { [N in TaskName]: Task<N> } = {
  'read-source': {
    input: pageToRead,
    output: sourceThatWasRead,
    perform: async (page) => (await import('../reading/read-page.ts')).readPage(page),
  },
  'read-references': {
    input: fileOfReferences,
    output: readReferencesSchema,
    perform: async (file) =>
      (await import('../references/read-references.ts')).readReferences(file),
  },
};

export function isTaskName(name: unknown): name is TaskName {
  return typeof name === 'string' && Object.hasOwn(tasks, name);
}

/** Performs a task here and now; only ever to be called behind the border. */
export function performHere<N extends TaskName>(name: N, input: unknown): Promise<OutputOf<N>> {
  const task = tasks[name];
  return task.perform(task.input.parse(input));
}
