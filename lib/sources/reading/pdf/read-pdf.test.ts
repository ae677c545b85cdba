import { expect, test } from 'vitest';
import { file, writePdf } from '../../testing/press/pdf.ts';
import { fullName, voices } from '../../testing/press/voices.ts';
import { foundFor, read } from '../../testing/read.ts';

const asPdf = { mediaType: 'application/pdf', address: null };

/** Lines of so many characters, never within a word where there are words. */
function set(text: string, measure: number): string[] {
  const words = text.match(/\S+\s*|[\p{Script=Han}]/gu) ?? [];
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.trimEnd().length > measure) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trimEnd());
}

test.each(voices.map((voice) => [voice.language, voice] as const))(
  'a PDF in %s is read in paragraphs, with what it says of itself',
  async (_language, voice) => {
    const lines = voice.paragraphs.flatMap((paragraph) => [...set(paragraph, 60), '']);
    const pdf = writePdf([[voice.headline, '', ...lines]], {
      title: voice.headline,
      author: fullName(voice),
      created: "20250603120000+02'00'",
    });
    const source = await read(pdf, asPdf);

    expect(source).toMatchObject({
      nature: 'readable',
      mediaType: 'application/pdf',
      title: voice.headline,
    });
    // Where a line ends between words that no space parts, nobody can tell whether there was one.
    const seen = (text: string) => (voice.language === 'th' ? text.replaceAll(' ', '') : text);
    for (const paragraph of voice.paragraphs) expect(seen(source.text)).toContain(seen(paragraph));
    expect(foundFor(source, 'author')).toEqual([fullName(voice)]);
    expect(foundFor(source, 'issued')).toEqual(['2025-06-03']);
  },
);

test('running heads and page numbers do not stand in sentences that go on overleaf', async () => {
  const page = (number: number, lines: string[]) => [
    'Alder Bay Harbour Board',
    ...lines,
    String(number),
  ];
  const { text } = await read(
    writePdf([
      page(1, ['The silt was taken out of', 'the basin before the ferry and']),
      page(2, ['brought to the meadows, where it', 'dried through the summer until']),
      page(3, ['the storm came.']),
    ]),
    asPdf,
  );
  expect(text).toBe(
    'The silt was taken out of the basin before the ferry and brought to the meadows, where it dried through the summer until the storm came.',
  );
});

test('a word parted at the end of a line is one again where the text has it whole elsewhere', async () => {
  const { text } = await read(
    writePdf([
      ['The dredging was a well-', 'known matter of dredg-', 'ing, and of har-', 'bours.'],
    ]),
    asPdf,
  );
  expect(text).toBe('The dredging was a well-known matter of dredging, and of har-bours.');
});

test('a scan, a locked PDF and a damaged one are told apart', async () => {
  const scan = await read(writePdf([[], []]), asPdf);
  expect(scan).toMatchObject({
    nature: 'empty',
    remarks: [expect.stringContaining('pictures of text')],
  });
  const locked = file(
    new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Count 0 /Kids [] >>'],
      [
        6,
        `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`,
      ],
    ]),
    '/Root 1 0 R /Encrypt 6 0 R /ID [<00> <00>]',
  );
  expect(await read(locked, asPdf)).toMatchObject({
    nature: 'empty',
    remarks: [expect.stringContaining('locked with a password')],
  });
  await expect(read('%PDF-1.7 and nothing else', asPdf)).rejects.toThrow('damaged');
});

test('a retracted paper says so on its first page', async () => {
  const { retraction } = await read(
    writePdf([['RETRACTED ARTICLE: Silt and storms', '', 'Words enough to read here.']]),
    asPdf,
  );
  expect(retraction).toContain('RETRACTED ARTICLE');
});
