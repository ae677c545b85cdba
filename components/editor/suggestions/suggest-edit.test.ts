import { AllSelection, NodeSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '@/lib/document/schema.ts';
import { cite, heading, paragraph, words } from '../testing/text.ts';
import { SuggestingWriter, said, shown, stateOf } from './testing.ts';

function ada(...content: Parameters<typeof paragraph>): SuggestingWriter {
  return new SuggestingWriter('ada', stateOf(paragraph(...content)));
}

const idsIn = (writer: SuggestingWriter) =>
  said(writer.state.doc).suggestions.map(({ id, inserted, removed }) => [id, inserted, removed]);

describe('what somebody types while they suggest', () => {
  it('is one suggestion a word, and no part of the text', () => {
    const writer = ada(words('The pier is safe.'));
    writer.select(13);
    writer.type('not ');
    expect(shown(writer.state.doc)).toBe('The pier is +not +safe.');
    expect(idsIn(writer)).toEqual([['ada-1', 'not ', '']]);
    expect(said(writer.state.doc).blocks[0]?.inlines).toMatchObject([
      { text: 'The pier is safe.' },
    ]);
  });

  it('is another suggestion elsewhere', () => {
    const writer = ada(words('One two three.'));
    writer.select(4);
    writer.type('s');
    writer.select(1);
    writer.type('A ');
    expect(idsIn(writer)).toEqual([
      ['ada-2', 'A ', ''],
      ['ada-1', 's', ''],
    ]);
  });

  it('is taken back letter by letter, without a trace', () => {
    const writer = ada(words('Safe.'));
    writer.select(5);
    writer.type('ty');
    writer.backspace(2);
    expect(shown(writer.state.doc)).toBe('Safe.');
    expect(writer.state.selection.from).toBe(5);
  });

  it('takes the place of what was selected, as one suggestion with it', () => {
    const writer = ada(words('Built in 2019.'));
    writer.select(10, 14);
    writer.type('2020');
    expect(shown(writer.state.doc)).toBe('Built in -2019-+2020+.');
    expect(idsIn(writer)).toEqual([['ada-1', '2020', '2019']]);
  });

  it('is composed by an input method, which writes its word anew with each key', () => {
    const writer = ada(words('Bay.'));
    writer.select(4);
    writer.edit(writer.state.tr.insertText('k', 4));
    writer.edit(writer.state.tr.insertText('か', 4, 5));
    writer.edit(writer.state.tr.insertText('蚊', 4, 5));
    expect(shown(writer.state.doc)).toBe('Bay+蚊+.');
    expect(writer.state.selection.from).toBe(5);
  });

  it('stays a suggestion of its own in the middle of somebody else’s', () => {
    const writer = ada(words('Bay.'));
    writer.select(4);
    writer.type('side');
    const ben = new SuggestingWriter('ben', writer.state);
    ben.select(6);
    ben.type('XX');
    expect(idsIn(ben)).toEqual([
      ['ada-1', 'side', ''],
      ['ben-1', 'XX', ''],
    ]);
  });

  it('is not to go with the words around it', () => {
    const writer = ada(words('Old words.'));
    writer.select(1, 10);
    writer.backspace();
    writer.select(5);
    writer.type('new ');
    expect(shown(writer.state.doc)).toBe('-Old -+new +-words-.');
  });
});

describe('what somebody deletes while they suggest', () => {
  it('stays, key by key in either direction, and the caret goes on', () => {
    const writer = ada(words('The pier is very safe.'));
    writer.select(17);
    writer.backspace(5);
    expect(shown(writer.state.doc)).toBe('The pier is- very- safe.');
    writer.select(1);
    writer.forwardDelete(4);
    expect(shown(writer.state.doc)).toBe('-The -pier is- very- safe.');
    expect(writer.state.selection.from).toBe(5);
  });

  it('goes indeed where they suggested it themselves, and nowhere else', () => {
    const writer = ada(words('Safe.'));
    writer.select(1);
    writer.type('Un');
    const ben = new SuggestingWriter('ben', writer.state);
    ben.select(1, 6);
    ben.backspace();
    expect(shown(ben.state.doc)).toBe('+-Un-+-Saf-e.');
    const again = new SuggestingWriter('ada', ben.state);
    again.select(1, 6);
    again.backspace();
    expect(shown(again.state.doc)).toBe('-Saf-e.');
  });
});

describe('words that somebody moves while they suggest', () => {
  it('are to go from where they stand, and to come where they are put', () => {
    const writer = ada(words('One two three.'));
    const { tr } = writer.state;
    writer.edit(tr.delete(1, 5).insert(tr.mapping.map(9), words('One ')));
    expect(shown(writer.state.doc)).toBe('-One -two +One +three.');
    expect(said(writer.settleAll('accept')).blocks[0]?.inlines).toMatchObject([
      { text: 'two One three.' },
    ]);
  });
});

describe('a citation', () => {
  it('is suggested to come, or to go', () => {
    const writer = ada(words('Safe'), cite('survey'), words('.'));
    writer.edit(writer.state.tr.insert(1, cite('rumour')));
    writer.select(6, 7);
    writer.state = writer.state.apply(
      writer.state.tr.setSelection(NodeSelection.create(writer.state.doc, 6)),
    );
    writer.backspace();
    expect(shown(writer.state.doc)).toBe('+[rumour]+Safe-[survey]-.');
    const { citations, suggestions } = said(writer.state.doc);
    expect(citations.map(({ source }) => source)).toEqual(['survey']);
    expect(suggestions).toMatchObject([
      { cited: ['rumour'], uncited: [] },
      { cited: [], uncited: ['survey'] },
    ]);
  });

  it('can be described by whoever suggests it, and by nobody else', () => {
    const writer = ada(words('Safe'), cite('survey'));
    writer.edit(writer.state.tr.insert(1, cite('rumour')));
    writer.edit(writer.state.tr.setNodeAttribute(1, 'locator', 'p. 7'));
    expect(writer.refused).toBeNull();
    expect(writer.state.doc.nodeAt(1)?.attrs.locator).toBe('p. 7');
    writer.edit(writer.state.tr.setNodeAttribute(6, 'locator', 'p. 7'));
    expect(writer.refused).toContain('details of a citation');
  });
});

describe('a claim', () => {
  it('keeps its words while they are to go, and gets those that come in their place', () => {
    const writer = ada(words('Built in 2019', 'built'), words('.'));
    writer.select(10, 14);
    writer.type('2020');
    const { claims, suggestions } = said(writer.state.doc);
    expect(claims.map(({ content }) => content.text)).toEqual(['Built in 2019']);
    expect(suggestions).toMatchObject([{ claims: ['built'] }]);
    expect(said(writer.settleAll('accept')).claims[0]?.content.text).toBe('Built in 2020');
    expect(said(writer.settleAll('reject')).claims[0]?.content.text).toBe('Built in 2019');
  });

  it('does not get the next sentence', () => {
    const writer = ada(words('Built in 2019.', 'built'));
    writer.select(14, 15);
    writer.type('! So it is.');
    expect(said(writer.settleAll('accept')).claims[0]?.content.text).toBe('Built in 2019!');
  });
});

describe('an edit that cannot be suggested', () => {
  const whole = () =>
    new SuggestingWriter(
      'ada',
      stateOf(heading('finding', 'Pier'), paragraph(words('It stands.')), paragraph(words('Yes.'))),
    );

  it('changes nothing and says why', () => {
    const edits: Array<[why: string, edit: (writer: SuggestingWriter) => void]> = [
      ['one paragraph', (writer) => writer.edit(writer.state.tr.split(10))],
      ['one paragraph', (writer) => writer.edit(writer.state.tr.join(18))],
      ['one paragraph', (writer) => writer.edit(writer.state.tr.delete(10, 21))],
      [
        'one paragraph',
        (writer) => {
          const all = new AllSelection(writer.state.doc);
          writer.edit(writer.state.tr.setSelection(all).insertText('x'));
        },
      ],
      [
        'one paragraph',
        (writer) => writer.edit(writer.state.tr.setNodeMarkup(0, null, { level: 3 })),
      ],
      [
        'Formatting, claims',
        (writer) => writer.edit(writer.state.tr.addMark(8, 10, documentSchema.mark('bold'))),
      ],
      [
        'line break',
        (writer) => writer.edit(writer.state.tr.insert(8, documentSchema.node('hardBreak'))),
      ],
    ];
    for (const [why, edit] of edits) {
      const writer = whole();
      const before = writer.state.doc;
      edit(writer);
      expect(writer.refused).toContain(why);
      expect(writer.state.doc.eq(before)).toBe(true);
    }
  });
});
