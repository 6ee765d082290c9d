import { checkProgress, checkResultWords } from '@musubi/grants/model';
import {
  ActionNotice,
  Badge,
  Button,
  Disclosure,
  graphql,
  ProgressBar,
  RadioGroup,
  type ResultOf,
  Section,
  Stack,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CorrectionFields, DocumentRequestFields } from '../application/asked-fragments.js';
import { ChecklistEditor } from './ChecklistEditor.js';
import { DocumentsDesk } from './DocumentsDesk.js';
import { Duplicates } from './Duplicates.js';
import { ExtendCorrections } from './ExtendCorrections.js';
import { Flags } from './Flags.js';
import { screeningMessages } from './screening-messages.js';

const DeskQuery = graphql(
  `
    query ScreeningDeskOfApplication($id: ID!) {
      screeningDesk(applicationId: $id) {
        id
        version
        callId
        state
        checklistVersion
        partners {
          id
          name
        }
        sections {
          id
          title
        }
        items {
          id
          title
          help
          result
          note
          checkedByName
          checkedAt
          version
        }
        flags {
          id
          label
          note
          raisedByName
          raisedAt
        }
        flagLabels
        corrections {
          ...CorrectionFields
        }
        documentRequests {
          ...DocumentRequestFields
        }
        duplicates {
          id
          number
          title
          state
          callTitle
          programmeName
          requestedYen
          strong
          reasons
        }
      }
    }
  `,
  [CorrectionFields, DocumentRequestFields],
);

const Tick = graphql(
  `
    mutation TickScreeningItem($input: TickScreeningItemInput!) {
      tickScreeningItem(input: $input) {
        __typename
        ... on TickScreeningItemOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export type Desk = ResultOf<typeof DeskQuery>['screeningDesk'];
type Item = Desk['items'][number];

/** The formal examination of one application, on the office's page of it. */
export function ScreeningPart({ id }: { id: string }) {
  const t = useMessages(screeningMessages);
  const [{ data }, ask] = useQuery({ query: DeskQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  if (!data) return null;
  const desk = data.screeningDesk;
  const results = desk.items.map((each) => ({ item: each.id, result: each.result }));
  const { done, all, problems } = checkProgress(desk.items, results);
  return (
    <Section title={t.title} lead={t.lead} id="screening">
      <Stack>
        <Flags desk={desk} />
        <ExtendCorrections desk={desk} />
        <div>
          <ProgressBar label={t.title} value={done} max={all} text={t.progress(done, all)} />
          {problems > 0 && (
            <p className="mt-2 mb-0">
              <Badge tone="error">{t.problems(problems)}</Badge>
            </p>
          )}
          <div className="mt-4 space-y-2">
            {desk.items.map((item) => (
              <ItemLine
                key={item.id}
                applicationId={desk.id}
                item={item}
                again={() => ask({ requestPolicy: 'network-only' })}
              />
            ))}
          </div>
          <ChecklistEditor desk={desk} />
        </div>
        <Duplicates desk={desk} />
        <DocumentsDesk desk={desk} />
      </Stack>
    </Section>
  );
}

const tones = { open: 'neutral', ok: 'success', problem: 'error', notApplicable: 'neutral' } as const;

interface LineProps {
  readonly applicationId: string;
  readonly item: Item;
  readonly again: () => void;
}

function ItemLine(props: LineProps) {
  const { item } = props;
  const t = useMessages(screeningMessages);
  const f = useFormat();
  const result = item.result as keyof typeof tones;
  return (
    <Disclosure
      title={
        <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-2">
          <span className="min-w-0">{item.title}</span>
          <Badge tone={tones[result]}>{checkResultWords[result]}</Badge>
        </span>
      }
    >
      <p className="mt-0 text-solid-gray-700">{item.help}</p>
      {item.checkedAt && (
        <p className="m-0 mb-4 break-words">
          {item.note}
          <span className="block text-solid-gray-700">
            {t.checkedBy(item.checkedByName ?? '', f.dateTime(item.checkedAt))}
          </span>
        </p>
      )}
      <TickForm {...props} />
    </Disclosure>
  );
}

/** What a colleague found meanwhile is shown above, with what one typed oneself kept: saving again is then on purpose. */
function TickForm({ applicationId, item, again }: LineProps) {
  const t = useMessages(screeningMessages);
  const [typed, type] = useState<{ result: string; note: string } | null>(null);
  const { result, note } = typed ?? item;
  const [tick, state] = useAction(Tick);
  const save = async () => {
    const answer = await tick({ input: { applicationId, item: item.id, result, note, version: item.version } });
    if (!answer.ok) return answer.error.type === 'Conflict' ? again() : undefined;
    type(null);
    toast(t.saved);
  };
  return (
    <div className="space-y-4">
      <ActionNotice error={state.error} />
      <RadioGroup
        id={`result-${item.id}`}
        label={t.result}
        noBadge
        inline
        value={result}
        onChange={(chosen) => type({ result: chosen, note })}
        options={Object.entries(checkResultWords).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        id={`note-${item.id}`}
        label={t.note}
        rows={2}
        max={500}
        value={note}
        onChange={(text) => type({ result, note: text })}
      />
      <Button variant="outline" size="small" pending={state.pending} onClick={() => void save()}>
        {t.save}
      </Button>
    </div>
  );
}
