import { Card, cx, Icon, ProgressBar, useMessages } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';
import type { PartnershipData } from './partnership-data.js';

const places: Record<string, string> = {
  purpose: '#purpose',
  roles: '#roles',
  resources: '#resources',
  plan: '#tasks',
  agreement: '#agreement',
};

/** 目的 → 役割 → 資源 → 計画 → 協定: filled by what the workspace holds; the first gap says what to do. */
export function Guide({ partnership }: { partnership: PartnershipData }) {
  const t = useMessages(collaborationTexts);
  const { guide, moves } = partnership;
  const done = guide.filter((each) => each.state === 'done').length;
  if (!moves.includes('edit') && done < guide.length) return null;
  return (
    <Card>
      <h2 className="m-0 text-std-18B-160">{t.guide}</h2>
      <div className="mt-3">
        <ProgressBar value={done} max={guide.length} label={t.guideDone(done, guide.length)} />
      </div>
      <ol className="mt-4 mb-0 grid list-none gap-3 p-0">
        {guide.map((each) => (
          <li key={each.step} className="flex gap-3">
            <span
              className={cx(
                'mt-0.5 grid size-7 shrink-0 place-items-center rounded-full border-2',
                each.state === 'done'
                  ? 'border-success-2 bg-success-2 text-white'
                  : 'border-solid-gray-420 text-solid-gray-700',
                each.state === 'now' && 'border-key-900! text-key-900!',
              )}
            >
              <Icon name={each.state === 'done' ? 'check' : 'right'} size={16} />
            </span>
            <div className="min-w-0">
              <a href={places[each.step]} className="link inline-block">
                {t.stepTitle(each.step)}
              </a>
              <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{t.stepState(each.state)}</span>
              {each.state === 'now' && (
                <ul className="mt-1 mb-0 list-disc pl-5 text-dns-14N-130 text-solid-gray-800">
                  {each.missing.map((what) => (
                    <li key={what}>{what}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
