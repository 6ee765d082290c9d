import { letterKindNames, letterKinds, type LetterKind } from '@musubi/grants/model';
import {
  Badge,
  Layout,
  LoadError,
  NotFoundPage,
  PageContents,
  PageHeading,
  RequireRole,
  Select,
  SkeletonPage,
  useAddress,
  useFormat,
  useMessages,
  useNarrow,
} from '@musubi/platform/web';
import { useParams } from 'react-router';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { letterMessages } from './letter-messages.js';
import { letterParts } from './letter-parts.js';
import { type SampleApplication, type Template, TemplatesQuery } from './letter-queries.js';
import { LetterTemplateEditor } from './LetterTemplateEditor.js';

/** Words of a programme's letters, each with its preview beside it. */
export function LetterTemplatesPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Templates />
    </RequireRole>
  );
}

function Templates() {
  const { programmeId = '' } = useParams();
  const client = useClient();
  const [{ data, error }, again] = useQuery({ query: TemplatesQuery, variables: { programmeId } });
  if (error?.graphQLErrors.some((each) => each.extensions['code'] === 'notFound')) return <NotFoundPage />;
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  const latest = async () =>
    (await client.query(TemplatesQuery, { programmeId }, { requestPolicy: 'network-only' }).toPromise()).data
      ?.letterTemplates ?? [];
  return <TemplatesOf templates={data.letterTemplates} samples={data.letterSampleApplications} latest={latest} />;
}

function TemplatesOf({
  templates,
  samples,
  latest,
}: {
  templates: readonly Template[];
  samples: readonly SampleApplication[];
  latest: () => Promise<readonly Template[]>;
}) {
  const narrow = useNarrow();
  const [round, setRound] = useState(0);
  const t = useMessages(letterMessages);
  const f = useFormat();
  const [address, setAddress] = useAddress();
  const kind = letterKindNames.find((each) => each === address.get('kind')) ?? 'grantDecision';
  const template = templates.find((each) => each.kind === kind);
  if (!template) return <NotFoundPage />;
  const changed = (each: LetterKind) => templates.some((one) => one.kind === each && one.version !== null);
  return (
    <Layout crumbs={[{ title: t.staff, to: '/staff' }, { title: t.pipeline, to: '/staff/grants' }, { title: t.title }]}>
      <PageHeading title={t.title} lead={t.lead} />
      <Select
        id="kind"
        label={t.kind}
        help={letterKinds[kind].about}
        value={kind}
        emptyLabel={null}
        onChange={(value) => setAddress({ kind: value })}
        options={letterKindNames.map((each) => ({
          value: each,
          label: `${letterKinds[each].title}${changed(each) ? `\uff08${t.own}\uff09` : ''}`,
        }))}
      />
      <p className="mt-4 mb-8">
        <Standing template={template} />
        {template.editedAt && (
          <span className="ml-3 text-solid-gray-700">
            {t.editedBy(template.editedByName ?? '', f.dateTime(template.editedAt))}
          </span>
        )}
      </p>
      {narrow && <PageContents entries={letterParts()} summary={<Standing template={template} />} />}
      <LetterTemplateEditor
        key={`${template.id}:${round}`}
        template={template}
        samples={samples}
        latestVersion={async () => (await latest()).find((each) => each.kind === kind)?.version ?? null}
        onStored={async () => {
          await latest();
          setRound(round + 1);
        }}
      />
    </Layout>
  );
}

function Standing({ template }: { template: Template }) {
  const t = useMessages(letterMessages);
  const own = template.version !== null;
  return <Badge tone={own ? 'info' : 'neutral'}>{own ? t.own : t.byDefault}</Badge>;
}
