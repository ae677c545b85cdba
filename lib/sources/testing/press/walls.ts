import type { Nature } from '../../../domain/health/source-finding.ts';
import type { Voice } from './voice.ts';
import { fullName } from './voices.ts';

/** A page that does not show what its address stands for. */
export type Wall = { name: string; nature: Nature; markup: string };

const page = (title: string, head: string, body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const paid =
  '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';

/** The walls that a newspaper in that language may put up. */
export function wallsIn(voice: Voice): Wall[] {
  const { headline, paragraphs, publisher, paywall } = voice;
  const [lead = ''] = paragraphs;
  const twice = (text: string) =>
    new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
  return [
    {
      name: 'the beginning of what only subscribers read',
      nature: 'paywall',
      markup: page(
        headline,
        '',
        `<article><h1>${headline}</h1><p>${lead}</p><div class="offer"><p>${paywall}</p><button>OK</button></div></article>`,
      ),
    },
    {
      name: 'an article that says that it costs',
      nature: 'paywall',
      markup: page(
        headline,
        paid,
        `<article><h1>${headline}</h1><p>By ${fullName(voice)}</p><p>${lead}</p></article>`,
      ),
    },
    {
      name: 'an empty element for a program to fill',
      nature: 'challenge',
      markup: page(publisher, '<script src="/app.js"></script>', '<div id="root"></div>'),
    },
    { name: 'nothing at all', nature: 'empty', markup: page(headline, '', '<main></main>') },
    {
      name: 'letters that were encoded twice',
      // In English there are too few such letters to matter.
      nature: voice.language === 'en' ? 'readable' : 'garbled',
      markup: page(
        twice(headline),
        '',
        `<article>${paragraphs.map((text) => `<p>${twice(text)}</p>`).join('')}</article>`,
      ),
    },
  ];
}

const button = (words: string) => `<button>${words}</button>`;

/** Pages that ask for consent before they show anything, and what stands for a page elsewhere. */
export const consentPages: readonly string[] = [
  `<h1>We value your privacy</h1><p>We and our 812 partners store cookies on your device. Manage cookie settings.</p>${button('Accept all')}`,
  `<h1>Datenschutz</h1><p>Mit Ihrer Einwilligung setzen wir Cookies. Die Zustimmung ist freiwillig.</p>${button('Alle akzeptieren')}`,
  `<h1>Votre vie privée</h1><p>Avec votre consentement, nous utilisons des cookies.</p>${button('Tout accepter')}`,
  `<h1>Su privacidad</h1><p>Con su consentimiento usamos cookies y otras cookies.</p>${button('Aceptar todo')}`,
  `<h1>Файлы cookie</h1><p>Нам нужно ваше согласие. Файлы cookie хранятся год.</p>${button('Принять')}`,
  `<h1>クッキーについて</h1><p>クッキーの利用に同意が必要です。クッキーを設定する。</p>${button('同意する')}`,
  `<h1>ملفات تعريف الارتباط</h1><p>نحتاج إلى الموافقة على ملفات تعريف الارتباط.</p>${button('قبول')}`,
].map((body) => page('Alder Bay Post', '', body));

/** Pages that ask whether a person is there. */
export const challengePages: readonly string[] = [
  ['Just a moment...', '<p>Checking your browser before you go on.</p>'],
  ['Attention Required', '<p>Please complete the captcha to show that you are not a robot.</p>'],
  ['post.example', '<noscript>Please enable JavaScript and cookies to continue</noscript>'],
  ['Einen Moment', '<p>Ihr Browser wird überprüft.</p>'],
  ['Подождите', '<p>Проверка вашего браузера.</p>'],
  ['お待ちください', '<p>ブラウザを確認しています。</p>'],
].map(([title = '', body = '']) => page(title, '<script>go()</script>', body));

/** An article of some length that talks about what walls say. */
export function articleAbout(words: string, voice: Voice): string {
  const body = Array.from({ length: 4 }, () =>
    voice.paragraphs.map((text) => `<p>${text}</p>`).join(''),
  );
  return page(words, '', `<article><h1>${words}</h1><p>${words}</p>${body.join('')}</article>`);
}

/** A page that is found and says that nothing was. */
export function missingPage(voice: Voice): string {
  return page(
    `${voice.missing} | ${voice.publisher}`,
    '',
    `<main><h1>${voice.missing}</h1><p>${voice.publisher}</p></main>`,
  );
}
