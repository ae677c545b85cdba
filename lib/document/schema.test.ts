import { describe, expect, it } from 'vitest';
import { citation, paragraph, words } from './edition/rich-nodes.ts';
import { isFollowable } from './schema/link.ts';
import { canHold, documentSchema } from './schema.ts';

describe('the schema', () => {
  it('lets every container hold any number of its parts, none included, in any order', () => {
    const repeatedChoice = /^(\w+|\(\w+( \| \w+)*\))\*$/;
    const containers = Object.values(documentSchema.nodes).filter(({ isLeaf }) => !isLeaf);
    expect(containers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['doc', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell']),
    );
    for (const { spec } of containers) expect(spec.content).toMatch(repeatedChoice);
  });

  it('lets no node or mark be refused for a missing attribute', () => {
    for (const type of Object.values(documentSchema.nodes)) {
      expect(type.hasRequiredAttrs()).toBe(false);
    }
    for (const mark of Object.values(documentSchema.marks)) {
      expect(() => mark.create()).not.toThrow();
    }
  });

  it('tells where a node can stand at all, so that nobody else’s client puts it elsewhere', () => {
    expect(canHold('doc', 'paragraph') && canHold('listItem', 'table')).toBe(true);
    expect(canHold('paragraph', 'text') && canHold('heading', 'citation')).toBe(true);
    expect(canHold('doc', 'text') || canHold('bulletList', 'text')).toBe(false);
    expect(canHold('paragraph', 'paragraph') || canHold('bulletList', 'paragraph')).toBe(false);
    expect(canHold('carousel', 'text') || canHold('doc', 'constructor')).toBe(false);
  });

  it('has no strike-through', () => {
    expect(documentSchema.marks.strike).toBeUndefined();
  });

  it('never lets two claims overlap', () => {
    const { claim } = documentSchema.marks;
    const marks = claim?.create({ id: 'b' }).addToSet([claim.create({ id: 'a' })]);
    expect(marks?.map(({ attrs }) => attrs.id)).toEqual(['b']);
  });

  it('keeps claims where a whole paragraph is marked as context', () => {
    const { claim, context } = documentSchema.marks;
    const marks = claim && context?.create({ reason: 'Known' }).addToSet([claim.create()]);
    expect(marks?.map(({ type }) => type.name)).toEqual(['claim', 'context']);
  });

  it('lets neither a claim nor context grow over what is typed after it', () => {
    const marked = [words('The pier stands', { claim: 'a', context: 'Known' }), citation('s')];
    const doc = documentSchema.nodeFromJSON({ type: 'doc', content: [paragraph(...marked)] });
    expect(doc.resolve(5).marks()).toHaveLength(2);
    expect(doc.resolve(16).marks()).toHaveLength(0);
  });

  it('links to the web and to mail, and to nothing that a browser would run', () => {
    const addresses = [
      'https://a.example',
      'mailto:a@b.example',
      'javascript:alert(1)',
      '//a',
      null,
    ];
    expect(addresses.map(isFollowable)).toEqual([true, true, false, false, false]);
  });
});
