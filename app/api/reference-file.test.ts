import { expect, test } from 'vitest';
import { referenceFile } from './reference-file.ts';

test('a file is given the name of a brief in any script, and nothing in it ends the header', () => {
  for (const name of ['هل-ارتفعت-الرسوم', 'дорога', `a"; b='\r\nset-cookie: c`]) {
    const disposition = referenceFile('ris', name, []).headers.get('content-disposition') ?? '';
    const [, given = ''] = /^attachment; filename\*=UTF-8''([^";\s]+)$/.exec(disposition) ?? [];
    expect(decodeURIComponent(given)).toBe(`${name}.ris`);
  }
});
