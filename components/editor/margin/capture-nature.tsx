import type { Nature } from '@/lib/domain/health/source-finding.ts';
import { natureWords } from '@/lib/domain/health/source-finding.ts';

/** Says where a captured text does not stand for what its source says. */
export function CaptureNature({ nature }: { nature: Nature }) {
  const words = natureWords[nature];
  return words === null ? null : (
    <p className="text-xs text-mixed">
      <span aria-hidden="true">◐ </span>
      {words}
    </p>
  );
}
