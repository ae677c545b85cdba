import { type Said, together } from '../metadata/said.ts';

/** The metadata of a PDF in XML, as PDF.js hands it out. */
type Metadata = { get(name: string): unknown } | null | undefined;

/** What a PDF says of itself: in its metadata, in its information dictionary, on its first page. */
export function saidByPdf(info: object, metadata: Metadata, beginning: string): Said[] {
  const entries = new Map(Object.entries(info));
  const own = (name: string) => wordsOf(entries.get(name));
  const xml = (name: string) => [metadata?.get(name)].flat().map(wordsOf);
  const first = (name: string) => xml(name)[0] ?? '';
  const [doi = ''] = /\b(?:doi:\s?|doi\.org\/)10\.\d{4,9}\/\S+/i.exec(beginning) ?? [];
  return [
    { field: 'title', value: first('dc:title') || titleOf(own('Title')) },
    { field: 'author', value: together(xml('dc:creator')) || together([own('Author')]) },
    { field: 'publisher', value: first('dc:publisher') },
    { field: 'issued', value: first('prism:publicationdate') || dateOf(own('CreationDate')) },
    { field: 'language', value: first('dc:language') || own('Language') },
    { field: 'doi', value: first('prism:doi') || doi },
    { field: 'container', value: first('prism:publicationname') },
  ];
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Word processors put the name of the file there when nobody wrote a title. */
function titleOf(title: string): string {
  return /^(microsoft \w+ - |untitled)|\.(docx?|odt|pdf|indd|tex|qxd|rtf)$/i.test(title.trim())
    ? ''
    : title;
}

/** `D:20250314120000+01'00'`: the day as written. */
function dateOf(date: string): string {
  const [, year, month, day] = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(date) ?? [];
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
