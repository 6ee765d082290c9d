import type { Answer, EligibilityLine } from '@musubi/grants/model';
import { Badge, TextLink, type Tone, useMessages } from '@musubi/platform/web';
import { consultationMessages } from '../consultation/consultation-messages.js';
import { grantsMessages } from '../messages/messages.js';
import { conditionAnswers } from '../messages/vocabulary.js';

const tones: Record<Answer, Tone> = { met: 'success', notMet: 'error', unknown: 'warning' };
const order: readonly Answer[] = ['notMet', 'unknown', 'met'];

type Line = Pick<EligibilityLine, 'title' | 'because' | 'todo'> & { readonly rule: string; readonly answer: string };

/** Each condition with its answer in words; what is left to do comes first. */
export function EligibilityList({
  lines,
  consultAt = '/consultations',
}: {
  lines: readonly Line[];
  consultAt?: string;
}) {
  const t = useMessages(grantsMessages);
  const c = useMessages(consultationMessages);
  const answers = useMessages(conditionAnswers);
  const sorted = [...lines].sort((a, b) => order.indexOf(a.answer as Answer) - order.indexOf(b.answer as Answer));
  return (
    <ul className="m-0 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
      {sorted.map((line) => (
        <li key={line.rule} className="grid gap-x-4 gap-y-1 py-4 sm:grid-cols-[5rem_minmax(0,1fr)]">
          <span>
            <Badge tone={tones[line.answer as Answer]} icon={line.answer === 'met' ? 'check' : undefined}>
              {answers[line.answer as Answer]}
            </Badge>
          </span>
          <div className="min-w-0">
            <p className="m-0 text-std-16B-170">{line.title}</p>
            <p className="m-0 text-solid-gray-700">{line.because}</p>
            {line.todo && (
              <p className="mt-1 mb-0">
                <span className="mr-2 font-700">{t.whatToDo}</span>
                {line.todo}
                {line.rule === 'consultation' && (
                  <TextLink to={consultAt} className="ml-2">
                    {c.book}
                  </TextLink>
                )}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
