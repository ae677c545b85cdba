import { fileProblem, LARGEST_FILE, tooLargeFile } from '@/lib/domain/capture/source-file.ts';
import { type Outcome, refuse } from '@/lib/domain/refusal.ts';

/**
 * Sends a file to one of our own addresses, and gives what was answered. What would be refused there
 * is not sent.
 */
export async function sendFile<T>(path: string, file: File): Promise<Outcome<T>> {
  if (file.size > LARGEST_FILE) return refuse('invalid', tooLargeFile);
  try {
    const problem = fileProblem(file.name, new Uint8Array(await file.arrayBuffer()));
    if (problem) return refuse('invalid', problem);
    const address = `${path}?name=${encodeURIComponent(file.name.toWellFormed())}`;
    const response = await fetch(address, { method: 'POST', body: file });
    const isOutcome = response.headers.get('content-type')?.includes('json') ?? false;
    return isOutcome ? await response.json() : refuse('invalid', (await response.text()).trim());
  } catch {
    return refuse('invalid', 'The file could not be sent. Look at your connection and try again.');
  }
}
