/** Languages as the programs of LaTeX call them, where that is no name of the language. */
const dialects: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  australian: 'en-AU',
  canadian: 'en-CA',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  swissgerman: 'de-CH',
  nswissgerman: 'de-CH',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  mexican: 'es-MX',
  canadien: 'fr-CA',
};

const CODES =
  'ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka ko lt lv ms nb nl nn no pl pt ro ru sk sl sq sr sv sw th tr uk ur vi zh';

const names = new Map(
  CODES.split(' ').flatMap((code) =>
    ['en', code]
      .map((reader) => new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code)
      .map((name) => [name.toLowerCase(), code] as const),
  ),
);

/** The BCP 47 tag for what a file calls a language; empty where nobody can tell. */
export function namedLanguage(word: string): string {
  const said = word.trim().toLowerCase();
  const named = dialects[said] ?? names.get(said);
  if (named !== undefined) return named;
  try {
    const [tag = ''] = /^[a-z]{2,3}(?:[-_]|$)/.test(said)
      ? Intl.getCanonicalLocales(word.trim().replaceAll('_', '-'))
      : [];
    return tag;
  } catch {
    return '';
  }
}
