import { type StorySketch, sameStories, storySketch } from '../../domain/quotation/same-story.ts';
import type { BriefReading } from '../reading/reading.ts';

/** A text never changes under its digest, so a sketch is made once while the process lives. */
const sketches = new Map<string, StorySketch>();
const MOST_KEPT = 2000;

/**
 * The groups of sources that a brief cites by captured texts which tell the same story: ids of
 * sources in the order of their numbers. Several of one group are one report, and not several.
 */
export function sameStoriesIn(
  { citations, references }: Pick<BriefReading, 'citations' | 'references'>,
  captures: readonly { digest: string; text: string }[],
): string[][] {
  const texts = new Map(captures.map(({ digest, text }) => [digest, text]));
  const uses = citations.map(
    ({ source, capture }) => [`${source} ${capture}`, { source, capture }] as const,
  );
  const leanedOn = [...new Map(uses).values()].flatMap(({ source, capture }) => {
    const text = capture === null ? undefined : texts.get(capture);
    return capture === null || text === undefined ? [] : [{ source, digest: capture, text }];
  });
  const groups = sameStories(leanedOn.map(sketchOf)).map((group) => {
    const told = new Set(group.map((index) => leanedOn[index]?.source));
    return references.filter((id) => told.has(id));
  });
  return groups.filter((group) => group.length > 1);
}

function sketchOf({ digest, text }: { digest: string; text: string }): StorySketch {
  const kept = sketches.get(digest);
  if (kept) return kept;
  const sketch = storySketch(text);
  if (sketches.size >= MOST_KEPT) sketches.clear();
  sketches.set(digest, sketch);
  return sketch;
}
