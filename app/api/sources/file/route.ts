import { addSourceFromFile } from '@/lib/commands/source/add-source-from-file.ts';
import { takeUpload } from '../upload.ts';

/** Takes a file that begins an entry of the library, and is captured in the background. */
export function POST(request: Request): Promise<Response> {
  return takeUpload(request, addSourceFromFile);
}
