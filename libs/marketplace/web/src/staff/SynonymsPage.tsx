import {
  Badge,
  Button,
  Card,
  EmptyState,
  graphql,
  LabelRow,
  Layout,
  LoadError,
  PageHeading,
  RequireRole,
  type ResultOf,
  SearchBox,
  Section,
  SkeletonCards,
  Stack,
  toast,
  useAction,
  useAddress,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { synonymMessages } from '../messages/synonyms.js';
import { RemoveSynonymsDialog, SynonymsDialog } from './SynonymsDialog.js';

const SynonymsQuery = graphql(`
  query SynonymGroups($text: String!) {
    synonymGroups(text: $text) {
      own {
        id
        version
        words
        active
        note
      }
      seeds {
        words
      }
      seedCount
    }
  }
`);

const SwitchOff = graphql(
  `
    mutation SwitchOffSynonyms($input: SaveSynonymsInput!) {
      saveSynonyms(input: $input) {
        __typename
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export type OwnGroup = ResultOf<typeof SynonymsQuery>['synonymGroups']['own'][number];

/** Words the search takes to mean the same: staff add, change and take away; in force from the next search on. */
export function SynonymsPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Synonyms />
    </RequireRole>
  );
}

function Synonyms() {
  const t = useMessages(synonymMessages);
  const [params, setParams] = useAddress();
  const text = params.get('q') ?? '';
  const [{ data, error }, reload] = useQuery({ query: SynonymsQuery, variables: { text } });
  const [edited, setEdited] = useState<Partial<OwnGroup> | null>(null);
  const [removed, setRemoved] = useState<OwnGroup | null>(null);
  const refresh = () => reload({ requestPolicy: 'network-only' });
  const groups = data?.synonymGroups;
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.title }]}>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          <Button icon="plus" onClick={() => setEdited({})}>
            {t.add}
          </Button>
        }
      />
      <SearchBox
        label={t.searchLabel}
        defaultValue={text}
        onSearch={(q) => setParams(q ? { q } : {})}
        className="max-w-160"
      />
      {!groups && <Missing error={error} onRetry={refresh} />}
      {groups && <Groups groups={groups} onEdit={setEdited} onRemove={setRemoved} onChanged={refresh} />}
      {edited && <SynonymsDialog group={edited} onClose={() => setEdited(null)} onSaved={refresh} />}
      {removed && <RemoveSynonymsDialog group={removed} onClose={() => setRemoved(null)} onRemoved={refresh} />}
    </Layout>
  );
}

function Missing({ error, onRetry }: { error?: CombinedError; onRetry: () => void }) {
  return error ? <LoadError error={error} onRetry={onRetry} /> : <SkeletonCards count={3} columns={1} />;
}

function Groups(props: {
  groups: ResultOf<typeof SynonymsQuery>['synonymGroups'];
  onEdit: (group: OwnGroup) => void;
  onRemove: (group: OwnGroup) => void;
  onChanged: () => void;
}) {
  const t = useMessages(synonymMessages);
  const { own, seeds, seedCount } = props.groups;
  return (
    <>
      <Section id="own" title={t.own}>
        {own.length === 0 && <EmptyState title={t.ownNone} />}
        <Stack gap="small">
          {own.map((group) => (
            <OwnCard key={group.id} group={group} onEdit={props.onEdit} onRemove={props.onRemove} />
          ))}
        </Stack>
      </Section>
      <Seeds seeds={seeds} count={seedCount} onChanged={props.onChanged} />
    </>
  );
}

function OwnCard(props: { group: OwnGroup; onEdit: (group: OwnGroup) => void; onRemove: (group: OwnGroup) => void }) {
  const t = useMessages(synonymMessages);
  const { group } = props;
  return (
    <Card className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-60">
        {!group.active && (
          <LabelRow>
            <Badge tone="warning">{t.off}</Badge>
            <span>{t.offText}</span>
          </LabelRow>
        )}
        <p className="m-0 text-std-17B-170 break-words">{group.words.join(t.separator)}</p>
        {group.note && <p className="m-0 text-solid-gray-700 break-words">{group.note}</p>}
      </div>
      <div className="flex gap-2">
        <Button variant="outline" size="small" onClick={() => props.onEdit(group)}>
          {t.edit}
        </Button>
        <Button variant="text" size="small" onClick={() => props.onRemove(group)}>
          {t.remove}
        </Button>
      </div>
    </Card>
  );
}

function Seeds(props: {
  seeds: readonly { readonly words: readonly string[] }[];
  count: number;
  onChanged: () => void;
}) {
  const t = useMessages(synonymMessages);
  const [save, saving] = useAction(SwitchOff);
  const switchOff = async (words: readonly string[]) => {
    const result = await save({ input: { words: [...words], active: false } });
    toast(result.ok ? t.saved : result.error.message, result.ok ? 'success' : 'error');
    if (result.ok) props.onChanged();
  };
  return (
    <Section id="seeds" title={t.seeds(props.count)} lead={t.seedsLead}>
      <ul className="m-0 list-none divide-y divide-solid-gray-300 p-0">
        {props.seeds.map(({ words }) => (
          <li key={words.join()} className="flex items-center gap-x-4 py-2">
            <span className="min-w-0 flex-1 break-words">{words.join(t.separator)}</span>
            <Button variant="text" size="small" pending={saving.pending} onClick={() => void switchOff(words)}>
              {t.switchOff}
            </Button>
          </li>
        ))}
      </ul>
      {props.count > props.seeds.length && <p>{t.seedsMore(props.seeds.length, props.count)}</p>}
    </Section>
  );
}
