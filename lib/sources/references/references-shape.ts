import { z } from 'zod';
import { referenceFormats } from '../../domain/reference/reference-formats.ts';
import { storable } from '../../domain/words/storable.ts';
import { cslItemSchema } from './csl-item-schema.ts';

// What the reader of references gives, checked again where it comes out of its isolation.

export const fileOfReferences = z.instanceof(Uint8Array);

const problemSchema = z.object({
  /** Where it begins, from 1; null where lines say nothing. */
  line: z.number().nullable(),
  /** What it is called in the file, or which one it is. */
  key: z.string().transform(storable),
  /** What is wrong with it. */
  sentence: z.string().transform(storable),
});

/** Something in a file that is no reference, or a broken one. */
export type ReferenceProblem = z.infer<typeof problemSchema>;

export const readReferencesSchema = z.object({
  /** Null where the file holds no references of a form that is known. */
  format: z.enum(referenceFormats).nullable(),
  items: z.array(cslItemSchema),
  problems: z.array(problemSchema),
});

export type ReadReferences = z.infer<typeof readReferencesSchema>;

/** A problem in one line, saying where. */
export function problemLine({ line, key, sentence }: ReferenceProblem): string {
  return line === null ? `${key}: ${sentence}` : `Line ${line}, ${key}: ${sentence}`;
}
