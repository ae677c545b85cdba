import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { privateNumbers } from './testing/hostile-addresses.ts';
import { hiddenInIPv6 } from './testing/number-forms.ts';

const public4 = ['1.1.1.1', '9.255.255.255', '11.0.0.0', '93.184.215.14', '100.63.255.255'];
const beside = ['100.128.0.0', '126.255.255.255', '128.0.0.1', '169.253.255.255', '172.15.255.255'];
const more4 = ['172.32.0.1', '192.167.255.255', '192.169.0.0', '223.255.255.255'];
const public6 = [
  '2001:4860:4860::8888',
  '2606:2800:21f:cb07::1',
  '2a00:1450:4001::200e',
  '2c0f::1',
];

describe('a public address', () => {
  it.each([...public4, ...beside, ...more4, ...public6])('is %s', (address) => {
    expect(isPublicAddress(address, [])).toBe(true);
  });

  it.each(privateNumbers)('is not %s, nor any form of IPv6 that hides it', (address) => {
    const forms = [address, ...hiddenInIPv6(address)];
    expect(forms.filter((form) => isPublicAddress(form, []))).toEqual([]);
  });

  it.each([
    '',
    'harbour.example',
    '0x7f.1',
    '2130706433',
    '127.1',
    '[::1]',
    '1.1.1.1:80',
    ' 1.1.1.1',
  ])('is nothing that no resolver says, as in "%s"', (text) => {
    expect(isPublicAddress(text, [])).toBe(false);
  });

  it('is none that stands in a network with this machine, which may trust it', () => {
    const own = ['93.184.215.2/24', '2606:2800:21f:cb07::2/64'];
    expect(isPublicAddress('93.184.215.2', own)).toBe(false);
    expect(isPublicAddress('93.184.215.14', own)).toBe(false);
    expect(isPublicAddress('2606:2800:21f:cb07:1::9', own)).toBe(false);
    expect(isPublicAddress('93.184.216.14', own)).toBe(true);
    expect(isPublicAddress('2606:2800:21f:cb08::9', own)).toBe(true);
  });
});
