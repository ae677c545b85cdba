import { expect, test } from 'vitest';
import { voices } from '../testing/press/voices.ts';
import {
  articleAbout,
  challengePages,
  consentPages,
  missingPage,
  wallsIn,
} from '../testing/press/walls.ts';
import { read } from '../testing/read.ts';

test.each(voices.map((voice) => [voice.language, voice] as const))(
  'walls in %s are recognised for what they are',
  async (_language, voice) => {
    for (const wall of wallsIn(voice)) {
      const { nature, remarks } = await read(wall.markup);
      expect([wall.name, nature]).toEqual([wall.name, wall.nature]);
      expect(remarks.length > 0).toBe(nature !== 'readable');
    }
  },
);

test('pages that ask for consent or for a person are recognised', async () => {
  for (const page of consentPages)
    expect([page, (await read(page)).nature]).toEqual([page, 'consent']);
  for (const page of challengePages) {
    expect([page, (await read(page)).nature]).toEqual([page, 'challenge']);
  }
});

test('an article about cookies, captchas and subscriptions is an article', async () => {
  for (const voice of voices) {
    for (const words of ['Why we say just a moment', 'Cookies and consent', voice.paywall]) {
      expect((await read(articleAbout(words, voice))).nature).toBe('readable');
    }
  }
});

test('a page that says in its language that nothing was found is remarked upon', async () => {
  for (const voice of voices) {
    const { remarks, nature } = await read(missingPage(voice));
    expect([voice.language, nature, remarks]).toEqual([
      voice.language,
      'readable',
      ['The page seems to say that what was here is gone.'],
    ]);
  }
});
