import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from './canonical-address.ts';

describe('the form of an address by which a work is known', () => {
  it.each([
    ['http and https', 'http://gazette.example/a', 'https://gazette.example/a'],
    ['the case of the host', 'HTTPS://Gazette.EXAMPLE/a', 'https://gazette.example/a'],
    ['the case of the path', 'https://gazette.example/A', 'https://gazette.example/A'],
    ['a default port', 'https://gazette.example:443/a', 'https://gazette.example/a'],
    ['the other default port', 'http://gazette.example:80/a', 'https://gazette.example/a'],
    ['another port', 'http://gazette.example:8080/a', 'https://gazette.example:8080/a'],
    ['a name and password', 'https://mina:secret@gazette.example/a', 'https://gazette.example/a'],
    ['a fragment', 'https://gazette.example/a#part-2', 'https://gazette.example/a'],
    ['a text fragment', 'https://gazette.example/a#:~:text=pier', 'https://gazette.example/a'],
    ['a fragment that is a page', 'https://app.example/#/a', 'https://app.example/#/a'],
    ['a slash at the end', 'https://gazette.example/a/', 'https://gazette.example/a'],
    ['the root', 'https://gazette.example', 'https://gazette.example/'],
    ['www', 'https://www.gazette.example/a', 'https://www.gazette.example/a'],
    ['a full stop behind the host', 'https://gazette.example./a', 'https://gazette.example/a'],
    ['dots in the path', 'https://gazette.example/b/../a', 'https://gazette.example/a'],
    ['escaped letters', 'https://gazette.example/%7ea%2fb', 'https://gazette.example/~a%2Fb'],
    ['letters of other scripts', 'https://gazette.example/é', 'https://gazette.example/%C3%A9'],
    [
      'a host of another script',
      'https://hafen.münster.example/',
      'https://hafen.xn--mnster-3ya.example/',
    ],
    ['an empty query', 'https://gazette.example/a?', 'https://gazette.example/a'],
    [
      'parameters by their order',
      'https://g.example/?b=2&a=1&b=1',
      'https://g.example/?a=1&b=2&b=1',
    ],
    [
      'parameters that track',
      'https://g.example/a?utm_source=mail&id=7&fbclid=x&gclid=y&mc_cid=z&UTM_Medium=w',
      'https://g.example/a?id=7',
    ],
    ['white space around it', '  https://gazette.example/a\n', 'https://gazette.example/a'],
  ])('settles %s', (_, address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });

  it.each([
    '',
    'pier',
    'ftp://pier.example/',
    'https://',
    'https:// pier',
    'javascript:alert(1)',
    'https://[x/',
  ])('takes %j for no address', (text) => {
    expect(canonicalAddress(text)).toBeNull();
  });

  it('keeps parameters that may name the page', () => {
    const address = 'https://g.example/a?id=7&page=2&ref=harbour&source=x';
    expect(canonicalAddress(address)).toBe(address);
  });

  const addresses = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(fc.webAuthority({ withPort: true, withUserInfo: true }), fc.string(), fc.string())
      .map(([host, path, query]) => `http://${host}/${path}?${query}`),
  );

  it('is its own form', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const canonical = canonicalAddress(address);
        if (canonical !== null) expect(canonicalAddress(canonical)).toBe(canonical);
      }),
    );
  });

  it('is the same without the S, with a fragment, with tracking and with the parameters turned round', () => {
    fc.assert(
      fc.property(
        fc.webUrl(),
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1 }),
        (page, names) => {
          const parameters = names.map((name, index) => `${name}=${index}`);
          const one = canonicalAddress(`${page}?${parameters.join('&')}`);
          const turned = [...parameters.toReversed(), 'utm_campaign=x'].join('&');
          const other = `${page.replace(/^https:/, 'http:')}?${turned}#there`;
          expect(canonicalAddress(other)).toBe(one);
        },
      ),
    );
  });
});
