import { reviewerBackgrounds } from '@musubi/grants/model';
import { fieldName } from '@musubi/identity/model';
import {
  Badge,
  Button,
  EmptyState,
  graphql,
  Layout,
  LoadError,
  PageHeading,
  RequireRole,
  ResponsiveTable,
  type ResultOf,
  SkeletonPage,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { committeeMessages } from './committee-messages.js';
import { ReviewerForm } from './ReviewerForm.js';

const RegistryQuery = graphql(`
  query ReviewerRegistry {
    reviewerRegistry {
      id
      name
      email
      version
      fields
      background
      activeFrom
      activeUntil
      maxLoad
      note
      active
      declaredAt
      open
      interests {
        organisation
        relation
        until
      }
    }
  }
`);

export type Reviewer = ResultOf<typeof RegistryQuery>['reviewerRegistry'][number];

/** 審査員名簿: who is on the committee, for what, until when, and whether this year's interests are declared. */
export function ReviewersPage() {
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Registry />
    </RequireRole>
  );
}

function Registry() {
  const t = useMessages(committeeMessages);
  const [{ data, error }, again] = useQuery({ query: RegistryQuery });
  const [editing, edit] = useState<Reviewer | 'new' | null>(null);
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  return (
    <Layout
      crumbs={[
        { title: t.staff, to: '/staff' },
        { title: t.pipeline, to: '/staff/grants' },
        { title: t.registryTitle },
      ]}
    >
      <PageHeading
        title={t.registryTitle}
        lead={t.registryLead}
        actions={
          <Button variant="outline" icon="plus" onClick={() => edit('new')}>
            {t.addReviewer}
          </Button>
        }
      />
      {data.reviewerRegistry.length === 0 ? (
        <EmptyState title={t.registryEmpty}>{t.registryEmptyHelp}</EmptyState>
      ) : (
        <RegistryTable rows={data.reviewerRegistry} onEdit={edit} />
      )}
      {editing && <ReviewerForm reviewer={editing === 'new' ? null : editing} onClose={() => edit(null)} />}
    </Layout>
  );
}

function RegistryTable({ rows, onEdit }: { rows: readonly Reviewer[]; onEdit: (reviewer: Reviewer) => void }) {
  const t = useMessages(committeeMessages);
  const f = useFormat();
  return (
    <ResponsiveTable<Reviewer>
      caption={t.registryTitle}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'name',
          title: t.name,
          main: true,
          cell: (row) => (
            <>
              {row.name} {!row.active && <Badge>{t.outOfOffice}</Badge>}
              {row.version === null && <Badge tone="warning">{t.noEntry}</Badge>}
            </>
          ),
        },
        {
          id: 'fields',
          title: t.fields,
          cell: (row) => (
            <>
              {row.background ? reviewerBackgrounds[row.background as keyof typeof reviewerBackgrounds] : ''}
              <span className="block">{row.fields.map(fieldName).join('\u3001')}</span>
            </>
          ),
        },
        {
          id: 'term',
          title: t.term,
          cell: (row) =>
            row.activeFrom
              ? t.termOf(f.date(row.activeFrom), row.activeUntil ? f.date(row.activeUntil) : '')
              : '\u2013',
        },
        { id: 'load', title: t.load, cell: (row) => t.loadOf(row.open) },
        {
          id: 'declared',
          title: t.declaration,
          cell: (row) =>
            row.declaredAt ? (
              t.declaredOn(f.date(row.declaredAt), row.interests.length)
            ) : (
              <Badge tone="warning">{t.notDeclared}</Badge>
            ),
        },
        {
          id: 'edit',
          title: t.edit,
          cell: (row) => (
            <Button variant="text" size="small" onClick={() => onEdit(row)} aria-label={t.editReviewer(row.name)}>
              {t.edit}
            </Button>
          ),
        },
      ]}
    />
  );
}
