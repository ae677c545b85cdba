'use client';

import './brief-text.css';
import './writing-page.css';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { Notice } from '../ui/notice.tsx';
import { type Connection, openConnection } from './connection/connection.ts';
import { ConnectionRefused, useConnectionState } from './connection/connection-notice.tsx';
import { OpenBrief } from './open-brief.tsx';
import type { BriefEditorProps } from './types.ts';

/** The writing page: one shared document, everything about it beside the words. */
export function BriefEditor(props: BriefEditorProps) {
  const connection = useConnection(props);
  if (connection === null) return <Opening />;
  return <WhenOpened connection={connection} props={props} />;
}

function WhenOpened({ connection, props }: { connection: Connection; props: BriefEditorProps }) {
  const isOpened = useSyncExternalStore(connection.subscribe, connection.isOpened);
  const state = useConnectionState(connection);
  if (isOpened) return <OpenBrief connection={connection} props={props} />;
  if (state.kind !== 'refused') return <Opening />;
  return (
    <div className="p-6">
      <ConnectionRefused connection={connection} />
    </div>
  );
}

function Opening() {
  return (
    <div className="p-6">
      <Notice live>Opening the brief…</Notice>
    </div>
  );
}

/** The connection lives as long as the page shows this brief. */
function useConnection({ brief, me, refresh }: BriefEditorProps): Connection | null {
  const [connection, setConnection] = useState<Connection | null>(null);
  const onNews = useEffectEvent(refresh);
  useEffect(() => {
    const opened = openConnection(brief.id, me.id, () => onNews());
    setConnection(opened);
    return () => {
      setConnection(null);
      opened.close();
    };
  }, [brief.id, me.id]);
  return connection;
}
