import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { TextSelection } from '@tiptap/pm/state';
import { createRoot } from 'react-dom/client';
import { Awareness } from 'y-protocols/awareness';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs';
import { NumberedCitation } from '../components/editor/citations/citation-view.ts';
import { OpenBrief } from '../components/editor/open-brief.tsx';
import { createDocument } from '../lib/document/create-document.ts';
import { Citation } from '../lib/document/schema/citation.ts';
import { documentExtensions } from '../lib/document/schema.ts';
import { sharedRoots } from '../lib/document/shared-document.ts';
import { defaultVerdictScale } from '../lib/domain/claim/verdict.ts';
import { refuse } from '../lib/domain/refusal.ts';
import { parseCalendarDate } from '../lib/domain/time/calendar-date.ts';
import './editor.page.css';
import { longText } from './editor.text.ts';

/** Which editor the page holds: each adds to the one before. */
export const variants = ['plain', 'shared', 'numbered', 'whole'] as const;
export type Variant = (typeof variants)[number];

/** What the measuring side calls in the page. */
export type Bench = {
  /** Builds the editor; gives how long that took. */
  open: (variant: Variant) => Promise<number>;
  placeCaret: () => void;
  /** Milliseconds from each key to the paint after it, and those spent in the editor's own work. */
  taken: () => { paint: number[]; work: number[] };
  /** Cites a new first source, so that every number changes; gives how long the page was busy. */
  renumber: () => Promise<number>;
  /** Somebody else types one letter; gives how long the page was busy. Null where nothing is shared. */
  receive: () => Promise<number | null>;
};

declare global {
  interface Window {
    bench: Bench;
  }
}

const paint: number[] = [];
const work: number[] = [];
let editor: Editor;
let shared: Doc | null = null;

window.bench = {
  open: async (variant) => {
    const start = performance.now();
    editor = variant === 'whole' ? await wholePage() : bareEditor(variant);
    await painted();
    countWork();
    return performance.now() - start;
  },
  placeCaret: () => {
    const { state, view } = editor;
    const middle = state.doc.resolve(Math.floor(state.doc.content.size / 2));
    view.dispatch(state.tr.setSelection(TextSelection.near(middle)).scrollIntoView());
    view.focus();
  },
  taken: () => ({ paint: paint.splice(0), work: work.splice(0) }),
  renumber: () =>
    busy(() => editor.commands.insertContentAt(1, { type: 'citation', attrs: { source: 'new' } })),
  receive: async () => {
    if (shared === null) return null;
    const update = othersLetter(shared);
    return busy(() => shared && applyUpdate(shared, update, 'somebody else'));
  },
};

document.addEventListener(
  'keydown',
  ({ timeStamp }) => {
    void painted().then(() => paint.push(performance.now() - timeStamp));
  },
  { capture: true },
);

function bareEditor(variant: Exclude<Variant, 'whole'>): Editor {
  const element = document.createElement('div');
  element.className = 'writing-paper';
  document.body.append(element);
  const extensions = documentExtensions.map((extension) =>
    variant === 'numbered' && extension === Citation ? NumberedCitation : extension,
  );
  const editorProps = { attributes: { class: 'brief-text' } };
  if (variant === 'plain') {
    const content = { type: 'doc', content: longText() };
    return new Editor({ element, extensions, editorProps, injectCSS: false, content });
  }
  shared = createDocument({ headline: 'A long brief', body: longText() });
  const fragment = sharedRoots(shared).content;
  return new Editor({
    element,
    editorProps,
    injectCSS: false,
    extensions: [...extensions, Collaboration.configure({ fragment })],
  });
}

async function wholePage(): Promise<Editor> {
  const opened = createDocument({ headline: 'A long brief', body: longText() });
  shared = opened;
  const state = { kind: 'saved' } as const;
  const nothing: never[] = [];
  const never = async () => refuse('not-found', 'Nothing is asked for here.');
  const today = parseCalendarDate('2025-12-01');
  const root = document.getElementById('root');
  if (today === null || root === null) throw new Error('The page is not as it should be.');
  createRoot(root).render(
    <OpenBrief
      connection={{
        document: opened,
        awareness: new Awareness(opened),
        state: () => state,
        isOpened: () => true,
        isReadOnly: () => false,
        setAside: () => nothing,
        discard: () => {},
        reload: async () => {},
        subscribe: () => () => {},
        close: () => {},
      }}
      props={{
        brief: { id: 'long', state: 'drafting', canEdit: true },
        me: { id: 'mina', name: 'Mina Kask' },
        publication: {
          disclaimer: '',
          disclaimerHref: '',
          verdictScale: defaultVerdictScale,
          searchPlaces: [],
          today,
          timeZone: 'Europe/Lisbon',
          attestedOn: null,
        },
        sources: [],
        sameStories: [],
        judgement: {},
        names: {},
        otherWriters: {},
        searchLog: [],
        sourceEvents: [],
        discussion: {
          threads: [],
          members: [],
          me: { id: 'mina', name: 'Mina Kask' },
          timeZone: 'UTC',
          start: never,
          reply: never,
          edit: never,
          resolve: never,
          reopen: never,
        },
        checklist: [],
        overrides: [],
        schedule: { kind: 'none' },
        addSource: never,
        addSourceFrom: never,
        searchSources: never,
        readSources: never,
        captureAddress: never,
        addCapture: never,
        loadCapture: never,
        logSearch: never,
        strikeSearch: never,
        refresh: () => {},
      }}
    />,
  );
  for (;;) {
    const dom: (Element & { editor?: Editor }) | null = document.querySelector('.brief-text');
    if (dom?.editor) return dom.editor;
    await painted();
  }
}

/** Adds up what the editor does for a key: its new state, its view, the shared document, its plugins. */
function countWork(): void {
  const { view } = editor;
  const dispatch = view.dispatch.bind(view);
  view.dispatch = (transaction) => {
    const start = performance.now();
    dispatch(transaction);
    if (transaction.docChanged) work.push(performance.now() - start);
  };
}

/** One letter typed by somebody else into the last paragraph, as it arrives from the server. */
function othersLetter(here: Doc): Uint8Array {
  const there = new Doc();
  applyUpdate(there, encodeStateAsUpdate(here));
  const known = encodeStateVector(there);
  const { content } = sharedRoots(there);
  const last = content.get(content.length - 1);
  const words = last instanceof XmlElement ? last.get(0) : null;
  if (words instanceof XmlText) words.insert(3, 'x');
  return encodeStateAsUpdate(there, known);
}

async function busy(act: () => void): Promise<number> {
  await painted();
  const start = performance.now();
  act();
  await painted();
  return performance.now() - start;
}

/** Settles once the next frame has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}
