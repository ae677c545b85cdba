import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedWork } from './pasted-work.ts';

describe('what is pasted of a work', () => {
  it('is an address', () => {
    const { description, address } = readPastedWork(' https://gazette.example/pier?id=7 ');
    expect(address).toBe('https://gazette.example/pier?id=7');
    expect(description).toMatchObject({ url: address, title: '', doi: '' });
  });

  it.each(['10.1000/Tides', 'doi:10.1000/tides', 'DOI: 10.1000/TIDES'])(
    'is the DOI %j',
    (pasted) => {
      const { description, address } = readPastedWork(pasted);
      expect(address).toBe('https://doi.org/10.1000/tides');
      expect(description).toMatchObject({ title: '', doi: '10.1000/tides', url: address });
    },
  );

  it('is a DOI as an address, or in one', () => {
    const { description } = readPastedWork('https://press.example/doi/10.1000/tides');
    expect(description).toMatchObject({
      doi: '10.1000/tides',
      url: 'https://press.example/doi/10.1000/tides',
    });
  });

  it('is a reference with its title in quotation marks', () => {
    const { description, address } = readPastedWork(
      'Kovac, M. (2024). “Tides of the bay”. Harbour Studies. doi:10.1000/tides',
    );
    expect(description).toMatchObject({
      author: 'Kovac, M.',
      title: 'Tides of the bay',
      publisher: 'Harbour Studies',
      issued: '2024',
      doi: '10.1000/tides',
    });
    expect(address).toBe('https://doi.org/10.1000/tides');
  });

  it('is a reference with an address in it', () => {
    const { description, address } = readPastedWork(
      'Pier to close — Bay Gazette — March 3, 2024 — https://gazette.example/pier.',
    );
    expect(address).toBe('https://gazette.example/pier');
    expect(description).toMatchObject({
      title: 'Pier to close',
      publisher: 'Bay Gazette',
      issued: '2024-03-03',
    });
  });

  it('is words, which are the title, with the year that they name', () => {
    const { description, address } = readPastedWork('Minutes of the council of Alder Bay, 2024');
    expect(description).toMatchObject({
      title: 'Minutes of the council of Alder Bay, 2024',
      issued: '2024',
      url: '',
    });
    expect(address).toBeNull();
  });

  it('always says something, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (pasted) => {
        const { description } = readPastedWork(`A ${pasted}`);
        expect(`${description.title}${description.url}`).not.toBe('');
      }),
    );
  });
});
