import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, expect, test } from 'vitest';
import { hostileFiles } from '../testing/press/hostile-files.ts';
import { type Hostile, hostilePages } from '../testing/press/hostile-pages.ts';
import { Isolation } from './isolation.ts';
import { usualLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

const isolation = new Isolation({ ...usualLimits, work: 3_000 });
afterAll(() => isolation.stop());

const MB = 1024 * 1024;
const everything = [...hostilePages, ...hostileFiles];

function readIsolated({ body, mediaType }: Omit<Hostile, 'name'>) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const about = { address: 'https://post.example/', mediaType, charset: null, fileName: null };
  return isolation.perform('read-source', { bytes, ...about }, new AbortController().signal);
}

test('over a hundred hostile files are read or refused, and the desk goes on', {
  timeout: 600_000,
}, async () => {
  expect(everything.length).toBeGreaterThan(100);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let most = 0;
  const look = setInterval(async () => {
    most = Math.max(most, (await isolation.process?.memory()) ?? 0);
  }, 20);
  const ends = new Map<string, number>();
  const slow: string[] = [];
  delay.enable();
  for (const hostile of everything) {
    const began = performance.now();
    const end = await readIsolated(hostile).then(
      ({ nature }) => nature,
      (error) => {
        expect(error, hostile.name).toBeInstanceOf(Unreadable);
        expect(error.message, hostile.name).toMatch(/^[A-Z].+\.$/);
        return error.message;
      },
    );
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (performance.now() - began > 1_000)
      slow.push(`${hostile.name}: ${Math.round(performance.now() - began)} ms, ${end}`);
  }
  clearInterval(look);
  delay.disable();
  const told = [...ends].map(([end, count]) => `${count} ${end}`);
  console.log(
    `${everything.length} files\n${told.join('\n')}\nslow:\n${slow.join('\n')}\nmost memory: ${Math.round(most / MB)} MB; delay of the desk: p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, most ${(delay.max / 1e6).toFixed(1)} ms`,
  );

  expect(most).toBeLessThan(1.3 * usualLimits.memory);
  const after = await readIsolated({
    mediaType: 'text/html',
    body: '<p>The harbour of Alder Bay will be dredged in autumn.</p>',
  });
  expect(after.text).toBe('The harbour of Alder Bay will be dredged in autumn.');
});
