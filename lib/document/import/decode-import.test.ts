import { expect, it } from 'vitest';
import { decodeImport, MAX_IMPORT_BYTES } from './decode-import.ts';

const text = 'Is Alder Bay’s quay open?\r\n';

it('reads UTF-8 with and without a byte order mark', () => {
  expect(decodeImport(new TextEncoder().encode(text))).toEqual({ ok: true, value: text });
  expect(decodeImport(new TextEncoder().encode(`\ufeff${text}`))).toEqual({
    ok: true,
    value: text,
  });
});

it('reads UTF-16 of either order where a byte order mark says so', () => {
  const littleEndian = new Uint8Array(
    Array.from(`\ufeff${text}`, (character) => {
      const code = character.charCodeAt(0);
      return [code & 0xff, code >> 8];
    }).flat(),
  );
  const bigEndian = littleEndian.map((_, index) => littleEndian[index ^ 1] ?? 0);
  expect(decodeImport(littleEndian)).toEqual({ ok: true, value: text });
  expect(decodeImport(bigEndian)).toEqual({ ok: true, value: text });
});

it('refuses bytes that are not text', () => {
  const picture = decodeImport(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8]));
  expect(picture).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});

it('refuses what is longer than any brief', () => {
  const longest = decodeImport(new Uint8Array(MAX_IMPORT_BYTES).fill(0x61));
  const longer = decodeImport(new Uint8Array(MAX_IMPORT_BYTES + 1).fill(0x61));
  expect(longest.ok).toBe(true);
  expect(longer).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});
