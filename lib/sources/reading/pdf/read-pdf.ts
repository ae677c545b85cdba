import { getDocumentProxy } from 'unpdf';
import { type PrintedLine, paragraphsOf } from '../../../domain/capture/printed-lines.ts';
import type { ReadSource } from '../../../domain/health/source-finding.ts';
import { weightOfWords } from '../../../domain/words/weight-of-words.ts';
import { Unreadable } from '../../isolated/unreadable.ts';
import { isGarbled } from '../garbled.ts';
import { findingsOf } from '../metadata/findings.ts';
import { retractedWords } from '../nature-words.ts';
import { MOST_CHARACTERS, type PageToRead } from '../read-source-shape.ts';
import { saidByPdf } from './pdf-description.ts';
import { linesOf } from './pdf-lines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const MOST_PAGES = 5_000;

/** Nothing is drawn, loaded or run. */
const careful = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  maxImageSize: 1,
  verbosity: 0,
};

/**
 * Reads a PDF.
 *
 * @throws Unreadable where it is damaged beyond reading
 */
export async function readPdf({ bytes, address }: PageToRead): Promise<ReadSource> {
  const pdf = await open(bytes);
  if (pdf === 'locked') return found('', 'empty', [LOCKED]);
  const pages = await linesOfPages(pdf);
  const text = paragraphsOf(pages).join('\n\n');
  const { info, metadata } = await pdf.getMetadata();
  const beginning = pages[0]?.map((line) => line.text).join('\n') ?? '';
  const described = findingsOf(
    [{ from: 'file', said: saidByPdf(info, metadata, beginning) }],
    address,
  );
  const { findings } = described;
  const title = findings.find(({ field }) => field === 'title')?.value ?? '';
  const retracted = [title, ...(pages[0] ?? []).slice(0, 3).map((line) => line.text)].find((line) =>
    retractedWords.test(line),
  );
  const retraction = retracted ? `Its beginning says so: “${retracted.slice(0, 300)}”` : null;
  const read = { findings, title, retraction };
  if (weightOfWords(text) < 20) return { ...found(text, 'empty', [SCANNED]), ...read };
  if (isGarbled(text)) return { ...found(text, 'garbled', [GARBLED]), ...read };
  const cut =
    pdf.numPages > pages.length ? [`Only the first ${pages.length} of its pages were read.`] : [];
  return { ...found(text, 'readable', [...cut, ...described.remarks]), ...read };
}

const LOCKED =
  'This PDF is locked with a password. Paste the words that matter, or get a copy that is open.';
const SCANNED =
  'This PDF holds pictures of text only, as a scan does. Paste the words that matter.';
const GARBLED =
  'The letters of this PDF cannot be told: it does not say what its shapes stand for.';

function found(text: string, nature: ReadSource['nature'], remarks: string[]): ReadSource {
  return {
    text,
    nature,
    remarks,
    title: '',
    findings: [],
    mediaType: 'application/pdf',
    encoding: '',
    retraction: null,
  };
}

async function open(bytes: Uint8Array): Promise<Pdf | 'locked'> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), careful);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return 'locked';
    throw new Unreadable(
      'This PDF is damaged and could not be opened. Paste the words that matter.',
    );
  }
}

/** The lines of each page; a page that is broken has none. */
async function linesOfPages(pdf: Pdf): Promise<PrintedLine[][]> {
  const pages: PrintedLine[][] = [];
  let characters = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    const lines = await linesOfPage(pdf, number);
    pages.push(lines);
    characters += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > MOST_CHARACTERS) break;
  }
  return pages;
}

async function linesOfPage(pdf: Pdf, number: number): Promise<PrintedLine[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOf(items);
  } catch {
    return [];
  }
}
