import { describe, expect, it } from 'vitest';
import { hasOmission, quotedParts, stretchOf } from './omission.ts';
import { checkQuotation } from './quotation.ts';

const minutes =
  'The harbour board resolved to raise the dues, after a long debate about the ferry, by four per cent from May.';

/** What a quotation was found to be, its parts apart by bars; null where it was not. */
function found(quotation: string, text: string): string | null {
  const match = checkQuotation(quotation, text);
  if (match.state === 'not-found') return null;
  return match.parts.map(({ start, end }) => text.slice(start, end)).join(' | ');
}

describe('words may be left out of a quotation', () => {
  const both = 'resolved to raise the dues | by four per cent from May';

  it.each([
    'resolved to raise the dues […] by four per cent from May',
    'resolved to raise the dues [...] by four per cent from May',
    'resolved to raise the dues (…) by four per cent from May',
    'resolved to raise the dues (...) by four per cent from May',
    'resolved to raise the dues [ … ] by four per cent from May',
    '[…] resolved to raise the dues […] by four per cent from May […]',
  ])('where the quotation says so: %s', (quotation) => {
    expect(hasOmission(quotation)).toBe(true);
    expect(found(quotation, minutes)).toBe(both);
  });

  it('and the passage shows everything that was left out', () => {
    const match = checkQuotation('resolved to raise the dues […] by four per cent', minutes);
    expect(match).toMatchObject({
      state: 'verified',
      passage: {
        before: 'The harbour board ',
        quotation:
          'resolved to raise the dues, after a long debate about the ferry, by four per cent',
        after: ' from May.',
      },
    });
  });

  it('several times', () => {
    const quotation =
      'The harbour board […] about the ferry, by four per cent […] and the mayor agreed';
    const text = `${minutes} The council was told on the same evening, and the mayor agreed.`;
    expect(found(quotation, text)).toBe(
      'The harbour board | about the ferry, by four per cent | and the mayor agreed',
    );
  });

  it('where a later place of the first part is near enough, though the first is not', () => {
    const text = `The harbour board resolved nothing at all.\n\n${minutes}`;
    expect(found('The harbour board […] by four per cent from May', text)).toBe(
      'The harbour board | by four per cent from May',
    );
  });

  it('in scripts without spaces', () => {
    const text = '港口委员会决定提高费用，经过关于渡轮的长时间辩论之后，从五月起提高百分之四。';
    expect(found('港口委员会决定提高费用［……］从五月起提高百分之四', text)).toBe(
      '港口委员会决定提高费用 | 从五月起提高百分之四',
    );
  });

  it('but brackets that stand in the text are found as they stand', () => {
    const text = `resolved to raise the dues [...] by four. ${minutes}`;
    expect(found('resolved to raise the dues […] by four', text)).toBe(
      'resolved to raise the dues [...] by four',
    );
  });
});

describe('an omission is not verified', () => {
  const report = 'The court held that the accused is, in the view of all its members, not guilty.';

  it.each([
    ['a part says too little to mean anything', 'it is […] guilty', report],
    [
      'too little is left out: it might be a "not"',
      'the accused was […] guilty of theft',
      'In the end the accused was not guilty of theft.',
    ],
    [
      'a part ends inside of a word',
      'the mayor was entirely un […] before the committee',
      'the mayor was entirely unprepared for the many questions put before the committee',
    ],
    [
      'a part ends before an apostrophe that belongs to the word',
      'the harbour board could […] raise the dues this year',
      "the harbour board couldn't, as its lawyers had said for months, raise the dues this year",
    ],
    [
      'the parts stand in another order',
      'by four per cent from May […] resolved to raise',
      minutes,
    ],
    ['a word of a part differs', 'resolved to lower the dues […] by four per cent', minutes],
    ['the parts overlap', 'to raise the dues, after […] the dues, after a long debate', minutes],
    ['it stands for nothing', 'resolved to raise […] the dues, after a long debate', minutes],
    ['the brackets do not close', 'resolved to raise the dues [… by four per cent', minutes],
    ['the ellipsis has no brackets', 'resolved to raise the dues … by four per cent', minutes],
    ['nothing else is quoted', '[…]', minutes],
  ])('where %s', (_, quotation, text) => {
    expect(found(quotation, text)).toBeNull();
  });

  it('across paragraphs', () => {
    const text = minutes.replace(' by four', '\n \nby four');
    expect(found('resolved to raise the dues […] by four per cent', text)).toBeNull();
    expect(
      found('resolved to raise the dues […] by four per cent', text.replace('\n \n', '\n')),
    ).not.toBeNull();
  });

  it('over more than readers may be shown', () => {
    const far = (words: number) =>
      minutes.replace('debate', `debate ${'on and on '.repeat(words)}`);
    expect(found('resolved to raise the dues […] by four per cent', far(20))).not.toBeNull();
    expect(found('resolved to raise the dues […] by four per cent', far(30))).toBeNull();
  });
});

it('tells the parts of a quotation as they are compared', () => {
  expect(quotedParts('[…] the “dues” (…) rose—again')).toEqual(['the "dues"', 'rose-again']);
  expect(hasOmission('the dues … rose')).toBe(false);
});

it('takes no longer in a megabyte made to provoke it', () => {
  const part = 'aaaaaaaaaaaa';
  for (const unit of [`${part} `, `${part} . . . . `, `${part} ${part} bbbbbbbbbbbb\n\n`]) {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(found(`${part} […] ${part} […] cccccccccccc`, text)).toBeNull();
  }
});

it('tells what of a stretch is quoted, and what was left out of it', () => {
  const stretch = 'raise the dues, after a long debate about the ferry, by four per cent';
  expect(stretchOf('raise the dues (…) by four per cent', stretch)).toEqual([
    { words: 'raise the dues', isQuoted: true },
    { words: ', after a long debate about the ferry, ', isQuoted: false },
    { words: 'by four per cent', isQuoted: true },
  ]);
  expect(stretchOf('raise the dues', 'raise the dues')).toEqual([
    { words: 'raise the dues', isQuoted: true },
  ]);
});
