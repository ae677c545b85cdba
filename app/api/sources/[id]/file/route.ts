import { z } from 'zod';
import { requestCapture } from '@/lib/commands/capture/request-capture.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { takeUpload } from '../../upload.ts';

/** Takes a file of a source, to be captured in the background. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) {
    return Response.json(refuse('not-found', 'There is no such source in the library.'), {
      status: 404,
    });
  }
  return takeUpload(request, (doing, upload) => requestCapture(doing, id.data, upload));
}
