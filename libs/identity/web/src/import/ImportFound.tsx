import { organisationSources } from '@musubi/identity/model';
import { DescriptionList, useMessages } from '@musubi/platform/web';
import type { ImportRun } from './ImportRunPage.js';
import { importMessages } from './messages.js';

const labels = Object.fromEntries(Object.entries(organisationSources).map(([key, { label }]) => [key, label]));

const join = (parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join(' / ');
const headerWords = (has: boolean, t: { withHeader: string; withoutHeader: string }) =>
  has ? t.withHeader : t.withoutHeader;

/** How the file was read: so that one sees whether it was understood. */
export function ImportFound({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const found = run.detected;
  if (!found) return null;
  const delimiters: Readonly<Record<string, string>> = { ',': t.comma, '\t': t.tab, ';': t.semicolon, '|': t.bar };
  const sources = { ...labels, towns: t.towns, wards: t.wards } as Readonly<Record<string, string>>;
  const encodings: Readonly<Record<string, string>> = { cp932: t.shiftJis };
  const format = [found.format.toUpperCase(), delimiters[found.delimiter ?? ''], found.compression && t.gzip];
  const encoding = [encodings[found.encoding] ?? found.encoding.toUpperCase(), found.bom && t.bom];
  return (
    <DescriptionList
      facts={[
        { title: t.foundSource, value: sources[found.source] ?? found.source },
        { title: t.foundFormat, value: join(format) },
        { title: t.foundEncoding, value: join(encoding) },
        { title: t.foundHeader, value: headerWords(found.hasHeader, t) },
        { title: t.foundUnused, value: join(found.unused) || t.none },
      ]}
    />
  );
}
