import type { PageToRead } from '../../reading/read-source-shape.ts';
import { encode } from './encode.ts';
import { type MarkupStyle, markupStyles, PUBLISHED, someFurniture } from './markup-styles.ts';
import type { Voice } from './voice.ts';
import { fullName, voices } from './voices.ts';

/** A page with what a careful person would read off it; an empty value where it says nothing. */
export type Specimen = {
  name: string;
  page: PageToRead;
  /** What to send it with, for tests that fetch it. */
  headers: Record<string, string>;
  expected: {
    title: string;
    author: string;
    publisher: string;
    issued: string;
    language: string;
    url: string;
    type: string;
    paragraphs: readonly string[];
    encoding: string;
  };
};

/** Where a page says what it is encoded in. */
export const declarations = ['http', 'meta', 'http-equiv', 'xml', 'mark', 'nowhere'] as const;
export type Declaration = (typeof declarations)[number];

/** Every language in every style of markup, and in every encoding, declared in turn everywhere. */
export function corpus(): Specimen[] {
  const styled = voices.flatMap((voice) =>
    markupStyles.map((style) => specimen(voice, style, 'utf-8', 'meta')),
  );
  const encoded = voices.flatMap((voice) =>
    [...voice.encodings, 'utf-8', 'utf-16le', 'utf-16be'].flatMap((encoding, at) =>
      waysToDeclare(encoding).map((way, turn) =>
        specimen(voice, styleAt(at + turn), encoding, way),
      ),
    ),
  );
  return [...styled, ...encoded];
}

function styleAt(turn: number): MarkupStyle {
  const style = markupStyles[turn % markupStyles.length];
  if (!style) throw new Error('There are no styles of markup.');
  return style;
}

function waysToDeclare(encoding: string): Declaration[] {
  if (encoding.startsWith('utf-16')) return ['http', 'mark', 'nowhere'];
  if (encoding === 'utf-8') return ['http', 'mark', 'nowhere'];
  return ['http', 'meta', 'http-equiv', 'xml'];
}

/** One page: a story in a language, a style of markup, an encoding, and a way to declare that. */
export function specimen(
  voice: Voice,
  style: MarkupStyle,
  encoding: string,
  way: Declaration,
  furniture = someFurniture,
): Specimen {
  const path = `/${voice.language}/harbour`;
  const address = `https://post.example${path}?utm_source=letter`;
  const tells = (field: (typeof style.tells)[number], value: string) =>
    style.tells.includes(field) ? value : '';
  const apart = `${voice.family}, ${voice.given}`;
  return {
    name: `${voice.language}, ${style.name}, ${encoding} by ${way}`,
    page: {
      bytes: encode(markup(voice, style, encoding, way, path, furniture), encoding),
      address,
      mediaType: 'text/html',
      charset: way === 'http' ? encoding : null,
      fileName: null,
    },
    headers: { 'content-type': way === 'http' ? `text/html; charset=${encoding}` : 'text/html' },
    expected: {
      title: voice.headline,
      author: tells('author', style.tellsNamesApart ? apart : fullName(voice)),
      publisher: tells('publisher', voice.publisher),
      issued: tells('issued', PUBLISHED),
      language: tells('language', voice.language),
      url: tells('url', `https://post.example${path}`),
      type: style.type,
      paragraphs: voice.paragraphs,
      encoding,
    },
  };
}

function markup(
  voice: Voice,
  style: MarkupStyle,
  encoding: string,
  way: Declaration,
  path: string,
  furniture = someFurniture,
): string {
  const lines = [
    way === 'mark' ? '\ufeff' : '',
    way === 'xml' ? `<?xml version="1.0" encoding="${encoding}"?>` : '',
    '<!doctype html><html',
    style.hasLanguage ? ` lang="${voice.language}"` : '',
    '><head>',
    way === 'meta' ? `<meta charset="${encoding}">` : '',
    way === 'http-equiv'
      ? `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`
      : '',
    `${style.head(voice, path)}</head>\n<body>${style.body(voice, furniture)}</body></html>`,
  ];
  return withEntities(lines.join(''), encoding);
}

/** What an old encoding does not hold stands on its pages as an entity. */
function withEntities(text: string, encoding: string): string {
  if (encoding.startsWith('utf')) return text;
  return text.replace(/[©·£]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
