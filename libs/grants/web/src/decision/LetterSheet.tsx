import { graphql, useMessages } from '@musubi/platform/web';
import { letterMessages } from './letter-messages.js';

/** A letter as it will read, and how many people get it. */
export const LetterShown = graphql(`
  fragment LetterShown on LetterPreview @_unmask {
    applicationId
    title
    to
    from
    body
    remedy
    recipients
    items {
      label
      value
    }
  }
`);

interface SheetLetter {
  readonly title: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly date?: string;
  readonly body: string;
  readonly items: readonly { readonly label: string; readonly value: string }[];
  readonly remedy: string;
  readonly contact?: string;
}

/** A letter as it looks on paper. */
export function LetterSheet({ letter }: { letter: SheetLetter }) {
  const t = useMessages(letterMessages);
  return (
    <div className="rounded-8 border border-solid-gray-300 bg-white p-5 shadow-1 sm:p-8">
      <p className="m-0 text-right">{t.number}</p>
      {letter.date && <p className="m-0 text-right">{letter.date}</p>}
      <div className="my-4">
        {letter.to.map((name) => (
          <p key={name} className="m-0">
            {t.to(name)}
          </p>
        ))}
      </div>
      <p className="m-0 mb-6 text-right">{letter.from}</p>
      <p className="m-0 mb-4 text-center text-std-18B-160">{letter.title}</p>
      {letter.body.split('\n').map((paragraph, place) => (
        <p key={place} className="m-0 mb-2 indent-[1em]">
          {paragraph}
        </p>
      ))}
      {letter.items.length > 0 && (
        <>
          <p className="m-0 my-4 text-center">{t.ki}</p>
          <ol className="m-0 list-decimal space-y-3 pl-6">
            {letter.items.map(({ label, value }, place) => (
              <li key={place}>
                <span className="font-700">{label}</span>
                <ItemText value={value} />
              </li>
            ))}
          </ol>
          <p className="m-0 mt-4 text-right">{t.end}</p>
        </>
      )}
      {letter.remedy && <p className="m-0 mt-4 text-dns-14N-130 leading-[1.7]!">{letter.remedy}</p>}
      {letter.contact && <p className="m-0 mt-4 text-right text-dns-14N-130 leading-[1.7]!">{letter.contact}</p>}
    </div>
  );
}

function ItemText({ value }: { value: string }) {
  const lines = value.split('\n').filter(Boolean);
  if (lines.length < 2) return <span className="ml-4">{value}</span>;
  return (
    <ol className="m-0 list-[parenthesised] space-y-1 pl-4">
      {lines.map((line, place) => (
        <li key={place} className="list-none">
          {`(${place + 1}) ${line}`}
        </li>
      ))}
    </ol>
  );
}
