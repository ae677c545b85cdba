import type { ImportWarning, LeftOut } from './imported-brief.ts';

/** What the importer tells the editor: doubts, and words that it left out. */
export class ImportNotes {
  readonly #warnings: ImportWarning[] = [];
  readonly #leftOut: LeftOut[] = [];

  warn(line: number, message: string): void {
    this.#warnings.push({ line, message });
  }

  leaveOut(line: number, text: string, reason: string): void {
    this.#leftOut.push({ line, text, reason });
  }

  /** Both lists in the order of the input. */
  inOrder(): { warnings: ImportWarning[]; leftOut: LeftOut[] } {
    return { warnings: byLine(this.#warnings), leftOut: byLine(this.#leftOut) };
  }
}

function byLine<T extends { line: number }>(notes: T[]): T[] {
  return notes.toSorted((one, other) => one.line - other.line);
}
