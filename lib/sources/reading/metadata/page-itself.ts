import { looksLikeFurniture } from '../html/furniture.ts';
import { roleWords, squeeze } from '../html/parse.ts';
import { type Said, together } from './said.ts';

const LOOKED_AT = 300;

/** What a page says to whoever looks at it: its title, its byline, its date, its language. */
export function saidByPage(page: Document, siteNames: readonly string[]): Said[] {
  const title = textIn(page.querySelector('title'));
  const headline = headlineOf(page);
  const root = page.documentElement;
  const html = root?.localName === 'html' ? root : page.querySelector('html');
  const language = html?.getAttribute('lang') || html?.getAttribute('xml:lang') || '';
  const header = page.querySelector('meta[http-equiv="content-language" i]');
  const canonical = page.querySelector('link[rel~="canonical" i]');
  return [
    { field: 'title', value: withoutSite(title, headline, siteNames) || headline },
    { field: 'author', value: byline(page) },
    { field: 'issued', value: dateline(page) },
    { field: 'language', value: language || (header?.getAttribute('content') ?? '') },
    { field: 'url', value: canonical?.getAttribute('href') ?? '' },
    { field: 'type', value: 'webpage' },
  ];
}

/** The one headline, or the first that an article has. */
function headlineOf(page: Document): string {
  const all = [...page.querySelectorAll('h1')].slice(0, LOOKED_AT);
  return textIn(all.find((heading) => heading.closest('article, main')) ?? all[0] ?? null);
}

const SEPARATOR = /\s+[|·•»–—:-]{1,2}\s+|\s*\|\s*/;

/** A page's title without the name of its site before or behind it. */
export function withoutSite(title: string, headline: string, siteNames: readonly string[]): string {
  const parts = title.slice(0, 1_000).split(SEPARATOR);
  if (parts.length < 2) return title;
  const known = siteNames.map((name) => name.toLowerCase());
  const isSite = (part: string) => known.includes(part.trim().toLowerCase());
  if (headline !== '' && parts.some((part) => part.trim() === headline)) return headline;
  const [head = '', tail = ''] = [parts[0], parts.at(-1)];
  if (isSite(tail)) return title.slice(0, title.lastIndexOf(tail)).replace(/[\s|·•»–—:-]+$/, '');
  if (isSite(head)) return title.slice(head.length).replace(/^[\s|·•»–—:-]+/, '');
  return headline !== '' && title.startsWith(headline) ? headline : title;
}

const by =
  /^(written by|by|von|vom|par|por|de|di|door|av|af|autor|autore|od|от|автор|текст|كتب|بقلم|מאת|द्वारा|โดย|文|作者|記者|기자)\s*[:：/／]?\s+|^(作者|記者|记者|文|撰文)\s*[:：/／]\s*/iu;

function byline(page: Document): string {
  const marked = [...page.querySelectorAll('[rel~="author" i]')].filter(isOfPage);
  const lines = [...page.querySelectorAll('[class]')]
    .filter((element) => roleWords(element).some((word) => /^(byline|author|authors)$/.test(word)))
    .filter((element) => isOfPage(element) && !element.querySelector('time + *, p'));
  const names = (marked.length > 0 ? marked.slice(0, 10) : lines.slice(0, 1)).map((element) => {
    const dated = textIn(element.querySelector('time'));
    return textIn(element)
      .replace(dated, '')
      .replace(by, '')
      .replace(/[\s,|·•–—-]+$/, '');
  });
  return together(names.filter((name) => name.length < 120));
}

function dateline(page: Document): string {
  const times = [...page.querySelectorAll('time')].slice(0, LOOKED_AT).filter(isOfPage);
  const isUpdate = (element: Element) =>
    roleWords(element).some((word) => /^(updated|modified)/.test(word));
  const published =
    times.find((time) => time.hasAttribute('pubdate')) ?? times.find((time) => !isUpdate(time));
  if (published) return published.getAttribute('datetime') || textIn(published);
  const [dated] = [...page.querySelectorAll('[class]')]
    .filter((element) =>
      roleWords(element).some((word) => /^(published|pubdate|date|dateline|posted)$/.test(word)),
    )
    .filter(isOfPage);
  return textIn(dated ?? null).slice(0, 200);
}

/** Not in a list of other stories, an advertisement, a footer. */
function isOfPage(element: Element): boolean {
  let around: Element | null = element;
  for (let up = 0; up < 8 && around; up += 1, around = around.parentElement) {
    if (around.localName !== 'header' && looksLikeFurniture(around)) return false;
  }
  return true;
}

function textIn(element: Element | null): string {
  return squeeze((element?.textContent ?? '').slice(0, 2_000));
}
