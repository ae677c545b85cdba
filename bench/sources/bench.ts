import { benchCaptures } from './captures.ts';

/** Measures what stands between a source and its quotation. */
export async function benchSources(): Promise<void> {
  console.log(await benchCaptures());
}
