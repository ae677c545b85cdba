import type { Nature } from '@/lib/domain/health/source-finding.ts';
import { natureWords } from '@/lib/domain/health/source-finding.ts';
import { Notice } from '../../ui/notice.tsx';
import { When } from '../when.tsx';

/** A capture as pages show it, without its text. */
export type CaptureEntry = {
  digest: string;
  way: 'pasted' | 'uploaded' | 'fetched';
  title: string;
  status: number | null;
  finalAddress: string | null;
  mediaType: string;
  nature: Nature;
  remarks: readonly string[];
  characters: number;
  /** Null where the desk looked by itself. */
  by: string | null;
  at: Date;
};

const ways: Record<CaptureEntry['way'], string> = {
  pasted: 'Pasted',
  uploaded: 'From a file',
  fetched: 'Fetched',
};

/** When a capture was made. */
export function CapturedWhen({ capture, timeZone }: { capture: CaptureEntry; timeZone: string }) {
  return <When at={capture.at} timeZone={timeZone} />;
}

/** How a capture was come by, what it is, and what should be known before it is leant on. */
export function CaptureFacts({ capture }: { capture: CaptureEntry }) {
  const { way, by, characters, status, mediaType, finalAddress, digest, nature, remarks } = capture;
  const facts = [
    by === null ? `${ways[way]} by the desk itself` : `${ways[way]} for ${by}`,
    characters === 0
      ? 'removed for legal reasons'
      : `${characters.toLocaleString('en-US')} characters`,
    status === null ? null : `answer ${status}`,
    mediaType,
  ];
  const warnings = [natureWords[nature], ...remarks].filter((words) => words !== null);
  return (
    <>
      <p className="text-sm text-soft">
        {facts.filter(Boolean).join(' · ')} · digest{' '}
        <span className="font-mono text-xs" title={digest}>
          {digest.slice(0, 12)}
        </span>
      </p>
      {finalAddress ? (
        <p className="text-sm text-soft [overflow-wrap:anywhere]">from {finalAddress}</p>
      ) : null}
      {warnings.length > 0 ? (
        <Notice tone={nature === 'readable' ? 'neutral' : 'mixed'}>{warnings.join(' ')}</Notice>
      ) : null}
    </>
  );
}
