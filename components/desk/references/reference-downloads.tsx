import { referenceFormats, referenceForms } from '@/lib/domain/reference/reference-formats.ts';
import { buttonClass } from '../../ui/button.tsx';

/** Links to references as files, one for each form. */
export function ReferenceDownloads({
  what,
  href,
}: {
  /** What is downloaded, as in "these references". */
  what: string;
  /** The address without its `format`. */
  href: string;
}) {
  const separator = href.includes('?') ? '&' : '?';
  return (
    <ul className="flex flex-wrap gap-2" aria-label={`Download ${what}`}>
      {referenceFormats.map((format) => (
        <li key={format}>
          <a
            href={`${href}${separator}format=${format}`}
            download
            className={buttonClass('secondary')}
          >
            Download {referenceForms[format].name}
          </a>
        </li>
      ))}
    </ul>
  );
}
