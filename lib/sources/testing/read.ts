import type { ReadSource } from '../../domain/health/source-finding.ts';
import { readPage } from '../reading/read-page.ts';
import type { PageToRead } from '../reading/read-source-shape.ts';

/** Reads a page as it came from the press, in this very process. */
export function read(
  page: string | Uint8Array,
  about: Partial<Omit<PageToRead, 'bytes'>> = {},
): Promise<ReadSource> {
  return readPage({
    bytes: typeof page === 'string' ? new TextEncoder().encode(page) : page,
    address: 'https://post.example/story',
    mediaType: 'text/html',
    charset: null,
    fileName: null,
    ...about,
  });
}

/** The values that were found for a field, the most trusted first. */
export function foundFor({ findings }: ReadSource, field: string): string[] {
  return findings.flatMap((finding) => (finding.field === field ? [finding.value] : []));
}
