/** A language as BCP 47 writes it, from `en_US`, `EN` or `en`; empty where it is none. */
export function languageTag(written: string): string {
  const [tag = ''] = written
    .trim()
    .slice(0, 100)
    .replaceAll('_', '-')
    .split(/[,;\s]/);
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
