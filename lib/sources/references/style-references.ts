import { createHash } from 'node:crypto';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { z } from 'zod';
import type { CslItem } from '../../domain/reference/csl-item.ts';
import {
  type ReferenceStyle,
  referenceStyleWords,
  type StyledReference,
} from '../../domain/reference/reference-styles.ts';
import { styledWords } from './styled-words.ts';
import { chicago } from './styles/chicago.ts';
import { ieee } from './styles/ieee.ts';
import { mla } from './styles/mla.ts';

const own: ReadonlyArray<[ReferenceStyle, string]> = [
  ['chicago', chicago],
  ['mla', mla],
  ['ieee', ieee],
];
const { styles, locales } = plugins.config.get('@csl');
for (const [name, xml] of own) styles.add(name, xml);

const entries = z.array(z.tuple([z.string(), z.string()]));

/** The locales that the terms of a style are at hand in, by language. */
const localeOf: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  nl: 'nl-NL',
};

/** Lists that were written last, by what was written how. */
const written = new Map<string, StyledReference[]>();
const MOST_KEPT = 100;

/**
 * Writes references in a style, its terms ("and", "no date") in the language where they are at hand
 * and in English otherwise. Styles with numbers keep the order given, others have their own.
 */
export function styleReferences(
  items: readonly CslItem[],
  style: ReferenceStyle,
  language: string,
): StyledReference[] {
  const locale = localeOf[language.split('-')[0]?.toLowerCase() ?? ''] ?? 'en-US';
  const said = items.map(asSaid);
  const key = createHash('sha256')
    .update(JSON.stringify([style, locale, said]))
    .digest('hex');
  const list = written.get(key) ?? write(said, style, locale);
  written.delete(key);
  written.set(key, list);
  for (const [oldest] of written) if (written.size > MOST_KEPT) written.delete(oldest);
  return list;
}

function write(items: readonly CslItem[], style: ReferenceStyle, locale: string) {
  const formatted = plugins.output.format('bibliography', items, {
    format: 'html',
    template: style === 'harvard' ? 'harvard1' : style,
    lang: locales.has(locale) ? locale : 'en-US',
    asEntryArray: true,
    nosort: referenceStyleWords[style].isNumbered,
  });
  return entries.parse(formatted).map(([id, html]) => ({ id, parts: styledWords(html) }));
}

/** Without what is meant for programs alone. */
function asSaid({ note: _, ...item }: CslItem): CslItem {
  return item;
}
