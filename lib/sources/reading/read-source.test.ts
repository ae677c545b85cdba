import { afterAll, expect, test } from 'vitest';
import { corpus } from '../testing/press/corpus.ts';
import { startPress } from '../testing/press/press.ts';
import { readSource } from './read-source.ts';

const press = await startPress();
afterAll(() => press.stop());

const patient = new AbortController().signal;
const unknown = { address: null, mediaType: null, charset: null, fileName: null };
const bytesOf = (text: string) => new TextEncoder().encode(text);

test('what the press serves in every encoding is read in isolation', async () => {
  const served = corpus().filter(
    ({ name }) => name.includes(', json-ld, ') || name.includes('nineties'),
  );
  for (const { headers, page, expected } of served) {
    press.put('/story', { headers, body: page.bytes });
    const response = await fetch(`${press.url}/story`);
    const [mediaType = '', charset = ''] = (response.headers.get('content-type') ?? '').split(
      '; charset=',
    );
    const read = await readSource(
      new Uint8Array(await response.arrayBuffer()),
      { ...page, mediaType, charset: charset || null },
      patient,
    );
    expect(read).toMatchObject({
      title: expected.title,
      nature: 'readable',
      encoding: expected.encoding,
    });
    for (const paragraph of expected.paragraphs) expect(read.text).toContain(paragraph);
  }
});

test('a plain text is read as it stands, by its name where nothing else tells', async () => {
  const read = await readSource(
    bytesOf('One line.\r\nAnother.\n'),
    { ...unknown, fileName: 'notes.txt' },
    patient,
  );
  expect(read).toMatchObject({ text: 'One line.\nAnother.', nature: 'readable', findings: [] });
  const code = await readSource(
    bytesOf('<p>as written</p>'),
    { ...unknown, mediaType: 'text/plain' },
    patient,
  );
  expect(code.text).toBe('<p>as written</p>');
});

test('a text of more than two million characters is cut, which is said', async () => {
  const read = await readSource(
    bytesOf('silt '.repeat(500_000)),
    { ...unknown, mediaType: 'text/plain' },
    patient,
  );
  expect(read.text).toHaveLength(2_000_000);
  expect(read.remarks).toEqual([
    'It is longer than two million characters; the rest was left out.',
  ]);
});

test.each([
  ['an office document', 'PK\u0003\u0004word/document.xml', 'application/zip'],
  ['a picture', 'GIF89a', 'image/gif'],
  ['data', '{"a": 1}', 'application/json'],
])('%s is refused with a sentence on what can be read', async (_what, text, mediaType) => {
  await expect(readSource(bytesOf(text), { ...unknown, mediaType }, patient)).rejects.toThrow(
    /^This is .+\. Pages, PDF files and plain text can be read; paste the words instead\.$/,
  );
});
