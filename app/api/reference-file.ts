import { z } from 'zod';
import type { CslItem } from '@/lib/domain/reference/csl-item.ts';
import {
  type ReferenceFormat,
  referenceFormats,
  referenceForms,
} from '@/lib/domain/reference/reference-formats.ts';
import { writeReferences } from '@/lib/sources/references/write-references.ts';

/** The form that an address asks for, as in `?format=ris`; null for any other. */
export function askedFormat(request: Request): ReferenceFormat | null {
  const asked = new URL(request.url).searchParams.get('format');
  return z.enum(referenceFormats).nullable().catch(null).parse(asked);
}

/** References as a file to keep; its name may be in any script. */
export function referenceFile(
  format: ReferenceFormat,
  name: string,
  items: readonly CslItem[],
): Response {
  const { ending, mediaType } = referenceForms[format];
  return new Response(writeReferences(format, items), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
      'cache-control': 'no-store',
    },
  });
}

/** What is not there, or not for whoever asks. */
export function nothing(): Response {
  return new Response('There is nothing here.\n', { status: 404 });
}
