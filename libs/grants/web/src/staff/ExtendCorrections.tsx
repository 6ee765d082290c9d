import { addDays, tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  DateField,
  Disclosure,
  graphql,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { CorrectionBadge } from '../application/Corrections.js';
import { screeningMessages } from './screening-messages.js';
import type { Desk } from './ScreeningPart.js';

const Extend = graphql(
  `
    mutation ExtendCorrection($input: ExtendCorrectionInput!) {
      extendCorrection(input: $input) {
        __typename
        ... on ExtendCorrectionOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const titleOf = (desk: Desk, id: string): string => desk.sections.find((each) => each.id === id)?.title ?? id;

/** How far the partners are with what they were asked to put right; more time for one section. */
export function ExtendCorrections({ desk }: { desk: Desk }) {
  const t = useMessages(screeningMessages);
  const f = useFormat();
  if (desk.corrections.length === 0) return null;
  return (
    <div>
      <h3 className="m-0 mb-2 text-std-18B-160">{t.corrections}</h3>
      <div className="space-y-2">
        {desk.corrections.map((each) => (
          <Disclosure
            key={each.section}
            title={
              <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-2">
                <span>{`${titleOf(desk, each.section)}\u3000${t.until(f.dateTime(each.dueAt))}`}</span>
                <CorrectionBadge correction={each} />
              </span>
            }
          >
            <p className="mt-0 break-words whitespace-pre-line">{each.note}</p>
            <ExtendForm desk={desk} section={each.section} />
          </Disclosure>
        ))}
      </div>
    </div>
  );
}

function ExtendForm({ desk, section }: { desk: Desk; section: string }) {
  const t = useMessages(screeningMessages);
  const [dueOn, setDueOn] = useState(() => addDays(tokyoDate(new Date()), 7));
  const [extend, state] = useAction(Extend);
  const save = async () => {
    const result = await extend({ input: { id: desk.id, section, dueOn } });
    if (result.ok) toast(t.extended);
  };
  return (
    <div className="space-y-4">
      <ActionNotice error={state.error} />
      <DateField
        id={`extend-${section}`}
        label={t.extendTo(titleOf(desk, section))}
        value={dueOn}
        onChange={setDueOn}
        error={state.error?.issues.find((issue) => issue.field === 'dueOn')?.message}
      />
      <Button variant="outline" size="small" pending={state.pending} onClick={() => void save()}>
        {t.extend}
      </Button>
    </div>
  );
}
