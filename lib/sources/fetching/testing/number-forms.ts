/** An address of IPv4 in every way in which the web lets it be written. */
export function numberForms(dotted: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  const all = ((a * 256 + b) * 256 + c) * 256 + d;
  const [hex, octal] = [(n: number) => `0x${n.toString(16)}`, (n: number) => `0${n.toString(8)}`];
  const short = `${a}.${b}.${c * 256 + d}`;
  const shorter = `${a}.${(b * 256 + c) * 256 + d}`;
  return [
    dotted,
    `${dotted}.`,
    String(all),
    hex(all),
    hex(all).toUpperCase(),
    octal(all),
    short,
    shorter,
    [a, b, c, d].map(hex).join('.'),
    [a, b, c, d].map(octal).join('.'),
    [a, b, c, d].map((n) => `000${octal(n)}`).join('.'),
    [a, b, c, d].map((n) => `0x0000${n.toString(16)}`).join('.'),
    `${hex(a)}.${octal(b)}.${c}.${d}`,
    `${octal(a)}.${hex(b * 65_536 + c * 256 + d)}`,
    `${a}.${hex(b)}.${octal(c * 256 + d)}`,
    dotted.replaceAll('.', '。'),
    dotted.replaceAll('.', '．'),
    dotted.replaceAll('.', '｡'),
    dotted.replaceAll('.', '%2e'),
    dotted.replace(/\d/g, (digit) => `%3${digit}`),
    inDigitsFrom('０', dotted),
    inDigitsFrom('𝟎', dotted),
    inDigitsFrom('𝟶', dotted),
    dotted.replace(/\d/g, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'.charAt(Number(digit))),
    dotted.split('').join('\u200b'),
    dotted.split('').join('\u00ad'),
  ];
}

/** The forms of IPv6 that carry an address of IPv4, for somebody on the way to take out again. */
export function hiddenInIPv6(dotted: string): string[] {
  const bytes = dotted.split('.').map(Number);
  const hex = wordsOf(bytes);
  const flipped = wordsOf(bytes.map((byte) => 255 - byte));
  return [
    `::ffff:${dotted}`,
    `::ffff:${hex}`,
    `0:0:0:0:0:FFFF:${hex.toUpperCase()}`,
    `0000:0000:0000:0000:0000:ffff:${dotted}`,
    `::${dotted}`,
    `::${hex}`,
    `::ffff:0:${dotted}`,
    `64:ff9b::${dotted}`,
    `64:ff9b::${hex}`,
    `0064:FF9B:0:0:0:0:${dotted}`,
    `64:ff9b:1::${dotted}`,
    `64:ff9b:1:ffff::${hex}`,
    `2002:${hex}::`,
    `2002:${hex}::1`,
    `2002:${hex}:1:2:3:4:5`,
    `2001:0:${hex}::`,
    `2001:0:5ef5:79fb:0:ffff:${flipped}`,
    `fe80::5efe:${dotted}`,
    `2a00:1:2:3:0:5efe:${dotted}`,
    `2a00:1:2:3:200:5efe:${dotted}`,
  ];
}

function inDigitsFrom(zero: string, dotted: string): string {
  const first = zero.codePointAt(0) ?? 0;
  return dotted.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)));
}

function wordsOf([a = 0, b = 0, c = 0, d = 0]: number[]): string {
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
