/** The largest file that is taken. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const types: ReadonlyArray<{ mediaType: string; endings: readonly string[] }> = [
  { mediaType: 'text/html', endings: ['html', 'htm', 'xhtml'] },
  { mediaType: 'application/pdf', endings: ['pdf'] },
  { mediaType: 'text/plain', endings: ['txt', 'text', 'md'] },
];

/** The endings that a file may have, as `accept` of a field wants them. */
export const fileEndings = types.flatMap(({ endings }) => endings.map((ending) => `.${ending}`));

/** What kind of file this is, by how its name ends and, for a PDF, how it begins; null for any other. */
export function fileType(fileName: string, file: Uint8Array): string | null {
  if (isPdf(file)) return 'application/pdf';
  const ending = fileName.toLowerCase().split('.').at(-1) ?? '';
  const found = types.find(({ endings }) => endings.includes(ending))?.mediaType ?? null;
  return found === 'application/pdf' ? null : found;
}

/** Why a file is not taken, as a sentence; null where it is. */
export function fileProblem(fileName: string, file: Uint8Array): string | null {
  if (file.length === 0) return 'This file is empty. Choose another, or paste its text.';
  if (file.length > LARGEST_FILE) return tooLargeFile;
  if (fileType(fileName, file) !== null) return null;
  return 'Factdesk reads HTML, PDF and plain text, and this file is none of them. Save it as one of those, or paste its text.';
}

export const tooLargeFile =
  'This file is larger than 20 MB. Upload the part that matters, or paste its text.';

/** A PDF says so near its beginning, wherever it came from. */
function isPdf(file: Uint8Array): boolean {
  const beginning = String.fromCharCode(...file.subarray(0, 1024));
  return beginning.includes('%PDF-');
}
