import { roleWords } from './parse.ts';

// What stands on a page without being said by it: navigation, advertisements, what else to read.

/** Never read: they hold no words, or not for whoever looks at the page. */
const unread = new Set(
  `script style noscript template svg canvas iframe object embed audio video map input
  select textarea button progress meter rp rt rtc datalist title base link meta`.split(/\s+/),
);

const furnitureTags = new Set(['nav', 'menu', 'dialog']);
/** Within an article, these hold what belongs to it: boxes of facts, corrections. */
const outerTags = new Set(['aside', 'footer']);

const furnitureRoles = new Set(
  'navigation complementary contentinfo search dialog alertdialog menu toolbar banner'.split(' '),
);

const furnitureWords = new Set(
  `ad ads advert advertisement adslot adbox sponsored sponsor promo promotion banner related
  recommended recommendations recirculation newsletter signup share sharing social breadcrumb
  breadcrumbs comments disqus cookie cookies consent outbrain taboola ticker mostread trending popular
  pagination pager sidebar navbar timestamp clock weather toolbar tags`.split(/\s+/),
);

const hiddenWords = /(^|[\s_-])(sr-only|visually-?hidden|screen-reader-text)($|[\s_-])/i;
const hiddenStyle = /(^|;)\s?(display\s?:\s?none|visibility\s?:\s?hidden)/i;

/** Whether it is of the frame that every page has. */
export function isFrame(element: Element): boolean {
  return ['html', 'head', 'body'].includes(element.localName);
}

/** Whether nobody sees it. */
export function isHidden(element: Element): boolean {
  // Programs uncover these; and where a head is not closed, all that follows is in it.
  if (isFrame(element)) return false;
  if (unread.has(element.localName) || element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style') ?? '';
  if (style !== '' && hiddenStyle.test(style.slice(0, 1000))) return true;
  return hiddenWords.test((element.getAttribute('class') ?? '').slice(0, 400));
}

/** Whether it looks like furniture. Something that holds most of a page's words is none. */
export function looksLikeFurniture(element: Element): boolean {
  if (furnitureTags.has(element.localName)) return true;
  if (outerTags.has(element.localName) && !element.closest('article')) return true;
  if (furnitureRoles.has(element.getAttribute('role') ?? '')) return true;
  return roleWords(element).some((word) => furnitureWords.has(word));
}

const datingWords = new Set(
  'meta byline date dateline published updated modified info posted timestamp'.split(' '),
);

/** Whether it tells when the page was last touched, which changes while its words do not. */
export function isDateOfPage(element: Element): boolean {
  if (element.localName !== 'time') return false;
  let around: Element | null = element;
  for (let up = 0; up < 3 && around; up += 1, around = around.parentElement) {
    if (['header', 'footer'].includes(around.localName)) return true;
    if (roleWords(around).some((word) => datingWords.has(word))) return true;
  }
  return false;
}
