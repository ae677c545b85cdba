import type { Outcome } from '@/lib/domain/refusal.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { LARGEST_FILE, tooLargeFile } from '@/lib/domain/source-file.ts';

/** Sends a file to one of our own addresses, and gives what was answered. */
export async function sendFile<T>(path: string, file: File): Promise<Outcome<T>> {
  if (file.size > LARGEST_FILE) return refuse('invalid', tooLargeFile);
  try {
    const address = `${path}?name=${encodeURIComponent(file.name.toWellFormed())}`;
    const response = await fetch(address, { method: 'POST', body: file });
    const isOutcome = response.headers.get('content-type')?.includes('json') ?? false;
    return isOutcome ? await response.json() : refuse('invalid', (await response.text()).trim());
  } catch {
    return refuse('invalid', 'The file could not be sent. Look at your connection and try again.');
  }
}
