import { Icon, useMessages } from '@musubi/platform/web';
import { matchingMessages } from './messages/messages.js';

interface Sentence {
  readonly code: string;
  readonly message: string;
}

/** Whoever works together already needs no reasons and no opinion: the sentence that says so, else null. */
export const togetherAlready = (misfits: readonly Sentence[]): string | null =>
  misfits.find(({ code }) => code === 'partnerAlready')?.message ?? null;

/** Reasons for, then what does not fit; told apart by sign and words, not by colour alone. */
export function Reasons({ reasons, misfits }: { reasons: readonly Sentence[]; misfits: readonly Sentence[] }) {
  const t = useMessages(matchingMessages);
  return (
    <>
      {reasons.length > 0 && (
        <ul className="m-0 grid list-none gap-2 p-0">
          {reasons.map(({ code, message }) => (
            <li key={code} className="grid grid-cols-[auto_1fr] items-start gap-2">
              <Icon name="check" size={20} className="mt-0.5 text-success-2" />
              <span>{message}</span>
            </li>
          ))}
        </ul>
      )}
      {misfits.length > 0 && (
        <>
          <p className="mt-3 mb-1 text-dns-14B-130 text-solid-gray-700">{t.misfits}</p>
          <ul className="m-0 grid gap-1 pl-5 text-dns-14N-130 text-solid-gray-800">
            {misfits.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
