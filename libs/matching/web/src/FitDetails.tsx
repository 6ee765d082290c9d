import { Disclosure, Icon, useMessages } from '@musubi/platform/web';
import type { Explained } from './explained.js';
import { recommendedMessages } from './messages/recommended.js';

interface Props extends Pick<Explained, 'factors' | 'reasons'> {
  readonly name: string;
}

/** 「くわしく」: every factor of the score with its value and weight in words, how much it did, and the sentence it gave. */
export function FitDetails({ name, factors, reasons }: Props) {
  const t = useMessages(recommendedMessages);
  if (factors.length === 0) return null;
  const most = Math.max(...factors.map((each) => Math.abs(each.part)));
  return (
    <Disclosure title={<span className="text-dns-14B-130">{t.details}</span>}>
      <p className="mt-0 mb-3 text-dns-14N-130 leading-[1.6]! text-solid-gray-700">{t.detailsLead}</p>
      <ul aria-label={t.detailsFor(name)} className="m-0 grid list-none gap-3 p-0">
        {factors.map((factor) => (
          <FactorLine
            key={factor.code}
            factor={factor}
            share={Math.abs(factor.part) / most}
            sentence={reasons.find(({ code }) => code === factor.code)?.message}
          />
        ))}
      </ul>
    </Disclosure>
  );
}

function FactorLine({
  factor,
  share,
  sentence,
}: {
  factor: Explained['factors'][number];
  share: number;
  sentence?: string;
}) {
  const t = useMessages(recommendedMessages);
  const against = factor.part < 0;
  return (
    <li className="min-w-0">
      <div className="flex flex-wrap justify-between gap-x-3 text-dns-14N-130 leading-[1.6]!">
        <span className="text-dns-14B-130 leading-[1.6]!">{factor.label}</span>
        <span className="text-solid-gray-700">
          {against ? t.against : t.part(factor.valueWords, factor.weightWords)}
        </span>
      </div>
      <div aria-hidden className="mt-1 h-2 rounded-full bg-solid-gray-100">
        <div
          className={against ? 'h-full rounded-full bg-error-1' : 'h-full rounded-full bg-key-900'}
          style={{ width: `${Math.max(2, Math.round(share * 100))}%` }}
        />
      </div>
      {sentence && (
        <p className="mt-1 mb-0 flex gap-1.5 text-dns-14N-130 leading-[1.6]! text-solid-gray-800">
          <Icon name="check" size={16} className="mt-1 shrink-0 text-success-2" />
          <span>{t.sentence(sentence)}</span>
        </p>
      )}
    </li>
  );
}
