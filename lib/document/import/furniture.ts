import { plainForm } from './matching.ts';

const LONGEST = 300;

const wholeLines: Array<[reason: string, wording: RegExp]> = [
  ['a loading notice', /^(?:loading|please wait)(?:(?: [a-z]+){0,4} ?(?:\.{3}|…)|\.?)$/i],
  ['a question about the page', /^was this (?:[a-z-]+ ){0,3}(?:helpful|useful)\b.{0,40}$/i],
  ['a button of the page', /^(?:(?:yes|no|👍|👎)[ /|]*){1,4}$/i],
  [
    'a button of the page',
    /^(?:share|share this(?: [a-z-]+){0,3}|copy link|link copied|print|save|bookmark|listen|menu|search|close|log in|login|sign in|sign up|subscribe|back to top|skip to (?:main )?content|learn more|read more|show (?:more|less)|send feedback|feedback|report (?:an? )?(?:error|issue|problem))[.!…]?$/i,
  ],
  ['an advertisement', /^(?:advertisements?|ad|sponsored(?: content)?)$/i],
  [
    'a newsletter banner',
    /^(?:subscribe to|sign up for|get) (?:our|the) [a-z ]{0,30}newsletter\b/i,
  ],
  ['a follow-us line', /^follow us(?: on\b.{0,80})?[.!:]?$/i],
  ['a cookie notice', /^(?:we use|this (?:site|website|page) uses) cookies\b/i],
  ['a copyright line', /^(?:©|\(c\)|copyright\b).{0,120}$|^all rights reserved\.?$/i],
  ['a reading time', /^\d{1,3}[ -]min(?:ute)?s?(?: read)?$/i],
  ['a label of the page', /^fact[- ]?check:?$/i],
  ['a rule', /^[-–—_*=~•· ]{3,}$/],
];

const banners = [
  /^(?:please |help |consider )*(?:donate|donating|chip in|support (?:us|our|independent)|make an? [a-z- ]{0,20}donation|become an? (?:member|supporter|patron)|help us|keep us)\b/i,
  /^(?:your|every) (?:donation|contribution|support|gift)\b/i,
  /\b(?:please|consider|make) (?:a |an )?(?:small |one-time |monthly )?(?:donat(?:e|ing|ion)|supporting (?:us|our))\b/i,
  /^(?:we|our)\b.*\bdonat(?:e|ions?|ing)\b/i,
  /\bdonat(?:e|ions?|ing)\b.*\b(?:today|now)[.!]*$/i,
  /^[a-z]+(?: [a-z]+){0,2} (?:rely|relies|depends?|runs?|(?:is|are) (?:funded|supported)) (?:on|by) (?:you|your|our|reader)/i,
];

/**
 * What a line is when it belongs to the page that a brief was copied from and not to the brief:
 * a loading notice, a donation banner, a button. Null for everything else. A line that cites,
 * quotes, asks or is numbered is no banner, whatever it speaks of.
 */
export function furnitureOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  const plain = plainForm(text);
  const whole = wholeLines.find(([, wording]) => wording.test(plain));
  if (whole) return whole[0];
  const withoutEmoji = plain.replace(/^\P{L}+/u, '');
  const asksReaders =
    !/["[\]?]|^\d/.test(plain) && banners.some((wording) => wording.test(withoutEmoji));
  return asksReaders ? 'a donation banner' : null;
}
