import { describe, expect, it } from 'vitest';
import { firstSettings } from './publication.ts';
import {
  saysTheSame,
  sectionOf,
  sectionProblem,
  settingsSections,
  tidy,
  withSection,
} from './settings-section.ts';
import { settingChanges, settingNames, settingsIn } from './settings-texts.ts';

const none = { verdicts: [], topics: [] };

describe('a section of the settings', () => {
  it('says the same when it is taken out and put back', () => {
    for (const section of settingsSections) {
      const value = sectionOf(firstSettings, section);
      expect(withSection(firstSettings, value)).toEqual(firstSettings);
      expect(saysTheSame(value, sectionOf(firstSettings, section))).toBe(true);
    }
  });

  it('holds each setting once, so that none is changed in two places', () => {
    const named = settingsSections.flatMap((section) => settingsIn[section]);
    expect(named.toSorted()).toEqual(Object.values(settingNames).toSorted());
  });

  it('is kept without what nobody means', () => {
    const searchPlaces = [' Council archive', '', 'Library ', 'Council archive'];
    expect(tidy({ section: 'search-places', searchPlaces })).toMatchObject({
      searchPlaces: ['Council archive', 'Library'],
    });
    expect(tidy({ section: 'method', method: 'A\r\n\r\nB\n' })).toMatchObject({
      method: 'A\n\nB',
    });
  });
});

describe('a rule of when to check again', () => {
  const problem = (...recheck: Array<{ topicId: string | null; days: number }>) =>
    sectionProblem(
      {
        section: 'review-policy',
        reviewPolicy: {
          twoReviewersFor: [],
          recheck: recheck.map((rule) => ({ ...rule, verdict: null })),
        },
      },
      { ...none, topics: ['t1'] },
    );

  it('names days and a topic that there is', () => {
    expect(problem({ topicId: 't1', days: 30 }, { topicId: null, days: 90 })).toBeNull();
    expect(problem({ topicId: 't2', days: 30 })).toContain('no such topic');
    for (const days of [0, 1.5, Number.NaN, 4000]) {
      expect(problem({ topicId: null, days })).toContain('how many days');
    }
    expect(problem({ topicId: 't1', days: 1 }, { topicId: 't1', days: 2 })).toContain('same');
  });
});

it('a change is told in words that people can compare', () => {
  const changed = {
    ...firstSettings,
    verdictScale: firstSettings.verdictScale.slice(0, -1),
    reviewPolicy: {
      twoReviewersFor: ['false'],
      recheck: [{ topicId: 't9', verdict: 'false', days: 1 }],
    },
  };
  expect(settingChanges(firstSettings, changed, new Map())).toMatchObject([
    {
      what: 'verdict scale',
      before: expect.stringContaining('\n○ Not confirmed by available sources, no number, neutral'),
    },
    {
      what: 'review policy',
      before: '',
      after:
        'Two reviewers for False\nCheck briefs on a topic that is gone with a claim that is False again after 1 day',
    },
  ]);
});
