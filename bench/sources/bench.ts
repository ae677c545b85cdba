import { benchCaptures } from './captures.ts';
import { benchQuotations } from './quotations.ts';

/** Measures what stands between a source and its quotation. */
export async function benchSources(): Promise<void> {
  console.log(await benchCaptures());
  console.log(benchQuotations());
}
