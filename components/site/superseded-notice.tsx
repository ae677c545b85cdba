import { Notice } from '@/components/ui/notice.tsx';

/** Above an older version: that it is one, and where the live one stands. */
export function SupersededNotice({ number, liveHref }: { number: number; liveHref: string }) {
  return (
    <div className="superseded">
      <Notice tone="mixed">
        This is version {number}, which has been superseded.{' '}
        <a className="underline" href={liveHref}>
          Read the current version
        </a>
      </Notice>
    </div>
  );
}
