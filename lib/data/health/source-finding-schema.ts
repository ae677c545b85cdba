import { z } from 'zod';
import {
  descriptionFields,
  type Finding,
  natures,
  type Origins,
  origins,
} from '../../domain/health/source-finding.ts';

const field = z.enum(descriptionFields);
const origin = z.enum(origins);

/** What a page said of itself, as it comes out of Postgres. */
export const findingsSchema: z.ZodType<Finding[]> = z.array(
  z.object({ field, value: z.string(), from: origin }),
);

/** Where each value of a description came from, as it comes out of Postgres. */
export const originsSchema: z.ZodType<Origins> = z.partialRecord(field, origin);

export const natureSchema = z.enum(natures);
export const remarksSchema = z.array(z.string());
