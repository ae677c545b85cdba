import { mergeAttributes } from '@tiptap/core';
import { Link as TiptapLink } from '@tiptap/extension-link';

const FOLLOWABLE = /^(https?:\/\/|mailto:)/i;

/** Whether an address may be linked to: the web and mail, nothing that a browser would run. */
export function isFollowable(href: unknown): href is string {
  return typeof href === 'string' && FOLLOWABLE.test(href.trim());
}

/**
 * A link holds its address and nothing else. It is never made by itself out of typed text: doing
 * so would also write when somebody else's words arrive, and clients write only on a person's act.
 */
export const Link = TiptapLink.extend({
  inclusive: false,

  addAttributes() {
    return { href: { default: null } };
  },

  parseHTML() {
    return [
      { tag: 'a[href]', getAttrs: (a) => (isFollowable(a.getAttribute('href')) ? null : false) },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    const href = isFollowable(HTMLAttributes.href) ? HTMLAttributes.href : null;
    return ['a', mergeAttributes(HTMLAttributes, { href, rel: 'noopener noreferrer' }), 0];
  },
}).configure({
  autolink: false,
  openOnClick: false,
  isAllowedUri: (href) => isFollowable(href),
  HTMLAttributes: { target: null, rel: null },
});
