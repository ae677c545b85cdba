/** UTF-8 that was read as a Western or a Cyrillic encoding once and written again. */
const MOJIBAKE =
  /[ÃÂÐÑØÙ×][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf€™œž“”˜¦¢]|[àãäåæçèé][\u0080-\u00bf¸¹º»¼½¾¿€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—™š›œ]{2}|[РС][\u0080-\u00bf°±²µѓ‚ѕєіїјљњћў‡†“”•–—™]/g;

/**
 * Whether the letters of a text went wrong before it came here: by a double encoding, or because
 * whoever wrote it had lost them. A text that talks about such letters is not meant.
 */
export function isGarbled(text: string): boolean {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  if (foreign < 4) return false;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (lost > 3 && lost / text.length > 0.01) return true;
  const broken = text.match(MOJIBAKE)?.reduce((sum, found) => sum + found.length, 0) ?? 0;
  return broken >= 6 && broken / foreign > 0.4;
}
