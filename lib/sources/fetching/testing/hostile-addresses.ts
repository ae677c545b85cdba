import { hiddenInIPv6, numberForms } from './number-forms.ts';

/** Addresses of IPv4 that no member has business with, each of another kind of private network. */
export const privateNumbers = [
  '127.0.0.1',
  '127.8.8.8',
  '127.255.255.254',
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.254',
  '100.64.0.1',
  '100.100.100.200',
  '169.254.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.254',
  '192.0.0.192',
  '192.168.0.1',
  '192.168.255.254',
  '198.18.0.1',
  '203.0.113.7',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
];

const privateIPv6 = [
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  '0000:0000:0000:0000:0000:0000:0000:0001',
  '::2',
  'fe80::1',
  'febf::1',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'fd20:ce::254',
  'FD12:3456:789A:1::1',
  'ff02::1',
  'ff0e::1',
  '100::1',
  '2001:2::1',
  '2001:10::1',
  '2001:20::1',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
  '4000::1',
  '64:ff9b:1::1',
];

const insideNames = [
  'localhost',
  'LOCALHOST',
  'localhost.',
  'localhost..',
  'a.localhost',
  'a.b.localhost.',
  'loc%61lhost',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  'ｌｏｃａｌｈｏｓｔ',
  'local\u00adhost',
  'intranet',
  'metadata',
  'metadata.google.internal',
  'printer.local',
  'router.home.arpa',
  'hidden.onion',
  'xn--intrant-d1a',
];

/** One address of each kind that is written in a way meant to be read in two ways, or is not for the web. */
function tricks(host: string): string[] {
  return [
    `http://public.example@${host}/`,
    `http://public.example:80@${host}/`,
    `http://user:secret@${host}/`,
    `http://${host}#@public.example/`,
    `http://${host}?@public.example/`,
    `http://${host}\\@public.example/`,
    `http:\\\\${host}\\`,
    `http:/${host}/`,
    `http:////${host}/`,
    `\t http://${host}/ \n`,
    `ht\ntp://${host}/`,
    `http://\t${host}/`,
    `HTTP://${host}/`,
    `https://${host}/`,
    `ftp://${host}/`,
    `gopher://${host}/`,
    `ws://${host}/`,
    `dict://${host}/`,
    `ldap://${host}/`,
    `blob:http://${host}/`,
    `view-source:http://${host}/`,
    `jar:http://${host}!/`,
    `file:///etc/passwd?${host}`,
    `unix:/${host}`,
    `javascript:fetch('http://${host}/')`,
    `data:text/html,<meta http-equiv=refresh content="0;url=http://${host}/">`,
  ];
}

/**
 * Addresses that must not be fetched, whoever names them: every form of number, of IPv6, of names
 * for this machine, and of tricks with their parts.
 *
 * @param port where they all lead
 */
export function hostileAddresses(port: number): string[] {
  const numbers = privateNumbers.flatMap(numberForms);
  const ipv6 = [...privateIPv6, ...privateNumbers.flatMap(hiddenInIPv6)].map((six) => `[${six}]`);
  const zones = ['[fe80::1%25eth0]', '[::1%25lo]', '[fe80::1%eth0]', '[::ffff:127.0.0.1%251]'];
  const hosts = [...numbers, ...ipv6, ...zones, ...insideNames].map((host) => `${host}:${port}`);
  const tricky = [`127.0.0.1:${port}`, `[::1]:${port}`, `localhost:${port}`].flatMap(tricks);
  return [...new Set([...hosts.map((host) => `http://${host}/`), ...tricky])];
}
