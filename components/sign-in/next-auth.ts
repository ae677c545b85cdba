import { z } from 'zod';

const csrfSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.object({ url: z.string() });

/** What came of a post: where next-auth would go on to, or the code of what went wrong. */
export type NextAuthAnswer = { goTo: string } | { problem: string };

/**
 * Posts a form's fields to next-auth and stays on the page. Done by hand, because its own client
 * brings a session provider that nothing here needs.
 */
export async function postToNextAuth(path: string, fields: FormData): Promise<NextAuthAnswer> {
  try {
    const { csrfToken } = csrfSchema.parse(await (await fetch('/api/auth/csrf')).json());
    const body = new URLSearchParams({ ...textsOf(fields), csrfToken, json: 'true' });
    const response = await fetch(path, { method: 'POST', body });
    const { url } = answerSchema.parse(await response.json());
    const problem = new URL(url, window.location.href).searchParams.get('error');
    return problem ? { problem } : { goTo: url };
  } catch {
    return { problem: 'unreachable' };
  }
}

function textsOf(fields: FormData): Record<string, string> {
  return Object.fromEntries(
    [...fields].filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
