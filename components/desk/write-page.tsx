'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { logSearchAction, strikeSearchAction } from '@/lib/actions/briefs.ts';
import { readSourcesAction, searchSourcesAction } from '@/lib/actions/citing.ts';
import {
  addCaptureAction,
  addSourceAction,
  addSourceFromAction,
  captureAddressAction,
  readCaptureAction,
} from '@/lib/actions/library.ts';
import { accept } from '@/lib/domain/refusal.ts';
import type { DiscussionFacts } from '../discussion/discussion.tsx';
import { useDiscussionActions } from '../discussion/use-discussion-actions.ts';
import type { BriefEditorProps, EditorActions } from '../editor/types.ts';

// The editor needs a browser: it is bound to the shared document from its first moment.
const BriefEditor = dynamic(() => import('../editor/brief-editor.tsx').then((m) => m.BriefEditor), {
  ssr: false,
  loading: () => <p className="p-6 text-soft">Opening the brief…</p>,
});

// The same functions each time, so that whoever waits for their answer asks once.
const addSourceFrom: EditorActions['addSourceFrom'] = (pasted) => addSourceFromAction({ pasted });
const searchSources: EditorActions['searchSources'] = (query) => searchSourcesAction({ query });
const readSources: EditorActions['readSources'] = (ids) => readSourcesAction({ ids });

/** The editor with the desk's actions at its hand. */
export function WritePage({
  discussion,
  ...props
}: Omit<BriefEditorProps, keyof EditorActions | 'discussion'> & { discussion: DiscussionFacts }) {
  const router = useRouter();
  const briefId = props.brief.id;
  const actions: EditorActions = {
    addSource: addSourceAction,
    addSourceFrom,
    searchSources,
    readSources,
    captureAddress: (sourceId, address) => captureAddressAction({ sourceId, address }),
    addCapture: (sourceId, text) => addCaptureAction({ sourceId, text }),
    loadCapture: (sourceId, digest) => readCaptureAction({ sourceId, digest }),
    logSearch: async (search) => {
      const outcome = await logSearchAction({ briefId, ...search });
      if (!outcome.ok) return outcome;
      const { member, ...entry } = outcome.value;
      return accept({ ...entry, memberName: member });
    },
    strikeSearch: (struck) => strikeSearchAction({ briefId, ...struck }),
    refresh: () => router.refresh(),
  };
  const discuss = useDiscussionActions(briefId);
  return <BriefEditor {...props} {...actions} discussion={{ ...discussion, ...discuss }} />;
}
