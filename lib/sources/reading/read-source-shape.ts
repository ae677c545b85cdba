import { z } from 'zod';
import { descriptionFields, natures, origins } from '../../domain/health/source-finding.ts';

/** As much as a capture keeps: longer than any article or report. */
export const MOST_CHARACTERS = 2_000_000;

export const MOST_FINDINGS = 200;
export const MOST_REMARKS = 50;
/** A value of a description, a title, a remark. */
export const LONGEST_VALUE = 2_000;

/** What is handed over to be read. */
export const pageToRead = z.object({
  bytes: z.custom<Uint8Array>((given) => given instanceof Uint8Array),
  /** Where it was fetched from; null for a file. */
  address: z.string().nullable(),
  /** As declared, without parameters; null where nothing was. */
  mediaType: z.string().nullable(),
  /** As declared by the transport; null where nothing was. */
  charset: z.string().nullable(),
  fileName: z.string().nullable(),
});
export type PageToRead = z.infer<typeof pageToRead>;

const value = z.string().max(LONGEST_VALUE);

const finding = z.object({
  field: z.enum(descriptionFields),
  value,
  from: z.enum(origins),
});

/** What comes back of it: a `ReadSource` within bounds. */
export const sourceThatWasRead = z.object({
  text: z.string().max(MOST_CHARACTERS),
  title: value,
  findings: z.array(finding).max(MOST_FINDINGS),
  nature: z.enum(natures),
  remarks: z.array(value).max(MOST_REMARKS),
  mediaType: value,
  encoding: value,
  retraction: value.nullable(),
});
