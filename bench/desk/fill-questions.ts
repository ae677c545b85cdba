import pg from 'pg';
import { questionWords } from '../../lib/domain/question/question-words.ts';

/**
 * Puts so many open questions of readers into the backlog, written by one statement. They share few
 * subjects, so each has many that say two of its words and some that ask the same; and one in four is
 * about the same matter, as when a paper has called on its readers to ask.
 */
export async function fillQuestions(
  url: string,
  range: { from: number; to: number },
): Promise<void> {
  const texts = Array.from({ length: range.to - range.from + 1 }, (_, at) =>
    asked(range.from + at),
  );
  const words = texts.map((text) => questionWords(text).join(' '));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "Question" (id, origin, text, words, at)
       SELECT uuidv7(), 'reader', text, words, now() - make_interval(mins => (n * 7919 % 500000)::int)
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS question (text, words, n)`,
      [texts, words],
    );
    await client.query('ANALYZE "Question"');
  } finally {
    await client.end();
  }
}

const subjects = 'board council ferry school museum market library lighthouse court theatre'.split(
  ' ',
);
const acts = 'close sell move rebuild rename count paint lend'.split(' ');
const objects = 'pier bridge archive bell garden crane slipway tower quay station clock well'.split(
  ' ',
);

function asked(n: number): string {
  const subject = subjects[n % 10];
  const act = acts[Math.floor(n / 10) % 8];
  const object = objects[Math.floor(n / 80) % 12];
  const year = 1990 + (n % 35);
  if (n % 4 === 0)
    return `Is the ${object} at the new ferry harbour dangerous since the flood of 2024?`;
  switch (n % 3) {
    case 0:
      return `Did the ${subject} of Alder Bay ${act} the ${object} in ${year}?`;
    case 1:
      return `Why did the ${subject} want to ${act} the old ${object} after ${year}?`;
    default:
      return `Is it true that the ${object} cost the ${subject} more than in ${year}?`;
  }
}
