import { Heading as TiptapHeading } from '@tiptap/extension-heading';
import { type SectionKind, sectionKinds } from '../reading/reading.ts';

/** The kind that a section heading names; a finding where it names none, or none of ours. */
export function sectionKindOf(kind: unknown): SectionKind {
  return sectionKinds.find((known) => known === kind) ?? 'finding';
}

/** How a run-in heading was set off from its paragraph: a colon, a dash, or not at all. */
export function runInOf(runIn: unknown): ':' | '—' | null {
  return runIn === ':' || runIn === '—' ? runIn : null;
}

/**
 * Level 2 opens a section and says of which kind; level 3 is a heading within one. The headline is
 * the page's only first level. Pasted headings of other levels come to rest on the nearest of ours.
 */
export const Heading = TiptapHeading.extend({
  addAttributes() {
    return {
      level: { default: 2, rendered: false },
      kind: {
        default: 'finding',
        parseHTML: (element) => sectionKindOf(element.getAttribute('data-kind')),
        renderHTML: ({ kind, level }) => (level === 3 ? {} : { 'data-kind': sectionKindOf(kind) }),
      },
      runIn: {
        default: null,
        parseHTML: (element) => runInOf(element.getAttribute('data-run-in')),
        renderHTML: ({ runIn }) => (runInOf(runIn) === null ? {} : { 'data-run-in': runIn }),
      },
    };
  },

  parseHTML() {
    return ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({
      tag,
      attrs: { level: tag === 'h1' || tag === 'h2' ? 2 : 3 },
    }));
  },
}).configure({ levels: [2, 3] });
