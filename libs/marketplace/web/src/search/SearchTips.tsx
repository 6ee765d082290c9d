import { Disclosure, useMessages } from '@musubi/platform/web';
import { Fragment } from 'react';
import { searchTipMessages } from '../messages/search-tips.js';

/** Below the search box: places, kana, phrases and exclusions, each by an example. */
export function SearchTips() {
  const t = useMessages(searchTipMessages);
  const tips = [
    [t.place, t.placeDoes],
    [t.kana, t.kanaDoes],
    [t.phrase, t.phraseDoes],
    [t.minus, t.minusDoes],
  ];
  return (
    <div className="mb-6 max-w-3xl">
      <Disclosure title={<span className="text-dns-14B-130">{t.title}</span>}>
        <dl className="m-0 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
          {tips.map(([example, effect]) => (
            <Fragment key={example}>
              <dt className="text-std-16B-170">{example}</dt>
              <dd className="m-0 mb-2 sm:mb-0">{effect}</dd>
            </Fragment>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
