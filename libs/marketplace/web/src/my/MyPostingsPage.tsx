import { daysBetween, tokyoDate } from '@musubi/platform/model';
import {
  Badge,
  Button,
  ConfirmDialog,
  EmptyState,
  type FragmentOf,
  graphql,
  LabelRow,
  Layout,
  LinkButton,
  LinkCard,
  PageHeading,
  readFragment,
  RequireSignIn,
  type ResultOf,
  Tabs,
  TextLink,
  toast,
  type Tone,
  useAction,
  useAddress,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { KindBadge } from '../card/KindBadge.js';
import { PagedList } from '../card/PagedList.js';
import { DeleteDraft } from '../editor/editor-query.js';
import { ownMessages } from '../messages/own.js';
import { CopyButton, RenewButton } from '../posting/PostingOwnerTools.js';

const MyPostingFragment = graphql(`
  fragment MyPostingRow on MyPosting {
    id
    version
    kind
    state
    title
    endsOn
    updatedAt
    draftSavedAt
    staffNote
    openQuestions
    canEdit
    organisation {
      id
      name
    }
  }
`);

const MyPostingsQuery = graphql(
  `
    query MyPostings($state: String!, $after: String) {
      myPostings(state: $state, first: 20, after: $after) {
        edges {
          node {
            id
            ...MyPostingRow
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MyPostingFragment],
);

const groups = {
  open: 'published,hidden',
  draft: 'draft,inReview',
  closed: 'fulfilled,expired,withdrawn',
} as const;
type Group = keyof typeof groups;

/** Everything the reader's organisations have posted, grouped by what there is to do. */
export function MyPostingsPage() {
  const t = useMessages(ownMessages);
  const [params, setParams] = useAddress();
  const given = params.get('state') ?? 'open';
  const selected = given in groups ? given : 'open';
  const words: Record<Group, string> = { open: t.tabOpen, draft: t.tabDraft, closed: t.tabClosed };
  return (
    <RequireSignIn>
      <Layout crumbs={[{ title: t.myPostings }]}>
        <PageHeading
          title={t.myPostings}
          lead={t.myLead}
          actions={
            <LinkButton to="/postings/new" icon="plus">
              {t.newPosting}
            </LinkButton>
          }
        />
        <p className="mt-0 mb-6">
          <TextLink to="/my/searches">{t.savedSearches}</TextLink>
        </p>
        <Tabs
          label={t.myPostings}
          selected={selected}
          onSelect={(state) => setParams(state === 'open' ? {} : { state }, { replace: true })}
          tabs={(Object.keys(groups) as Group[]).map((id) => ({
            id,
            title: words[id],
            content: <MyList state={groups[id]} />,
          }))}
        />
      </Layout>
    </RequireSignIn>
  );
}

function MyList({ state }: { state: string }) {
  const t = useMessages(ownMessages);
  const pages = usePages({ query: MyPostingsQuery, variables: { state }, pick: (data) => data.myPostings });
  const empty = (
    <EmptyState
      title={t.myEmpty}
      action={
        <LinkButton to="/postings/new" variant="outline">
          {t.newPosting}
        </LinkButton>
      }
    >
      {t.myEmptyText}
    </EmptyState>
  );
  return (
    <PagedList pages={pages} empty={empty}>
      {(node) => <MyPosting key={node.id} posting={node} />}
    </PagedList>
  );
}

const unfinished = ['draft'];

function MyPosting({ posting }: { posting: FragmentOf<typeof MyPostingFragment> }) {
  const row = readFragment(MyPostingFragment, posting);
  const t = useMessages(ownMessages);
  const format = useFormat();
  const isDraft = unfinished.includes(row.state);
  return (
    <LinkCard
      to={isDraft && row.canEdit ? `/postings/${row.id}/edit` : `/postings/${row.id}`}
      level={2}
      title={row.title || t.untitled}
      before={<RowLabels row={row} />}
    >
      {row.staffNote && <p className="m-0 rounded-8 bg-yellow-50 p-3 whitespace-pre-line">{row.staffNote}</p>}
      <p className="m-0 text-dns-14N-130 text-solid-gray-700">
        {[
          row.organisation.name,
          isDraft ? t.savedAt(format.relative(row.updatedAt)) : row.endsOn && t.endsOn(format.date(row.endsOn)),
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      {row.canEdit && <RowActions row={row} />}
    </LinkCard>
  );
}

type Row = ResultOf<typeof MyPostingFragment>;

const stateTones: Readonly<Record<string, Tone>> = { published: 'success', hidden: 'warning' };

function RowLabels({ row }: { row: Row }) {
  const t = useMessages(ownMessages);
  return (
    <LabelRow>
      <KindBadge kind={row.kind} />
      <Badge tone={stateTones[row.state] ?? 'neutral'}>{t.state(row.state)}</Badge>
      <EndsSoon row={row} />
      {row.openQuestions > 0 && (
        <Badge tone="info" icon="talk">
          {t.openQuestions(row.openQuestions)}
        </Badge>
      )}
      {row.draftSavedAt && row.state !== 'draft' && <Badge tone="info">{t.ownDraft}</Badge>}
    </LabelRow>
  );
}

function EndsSoon({ row }: { row: Row }) {
  const t = useMessages(ownMessages);
  const left = row.endsOn ? daysBetween(tokyoDate(new Date()), row.endsOn) : Infinity;
  if (row.state !== 'published' || left > 14) return null;
  return (
    <Badge tone="warning" icon="clock">
      {t.endsSoon(left)}
    </Badge>
  );
}

/** Above the card's own link, so that each button is pressed by itself. */
function RowActions({ row }: { row: Row }) {
  const t = useMessages(ownMessages);
  const closed = ['fulfilled', 'expired', 'withdrawn'].includes(row.state);
  return (
    <div className="relative z-10 flex flex-wrap gap-2 self-start">
      {!closed && (
        <LinkButton to={`/postings/${row.id}/edit`} variant="outline" size="small" icon="edit">
          {row.state === 'draft' ? t.finishDraft : t.edit}
        </LinkButton>
      )}
      {row.state === 'published' && <RenewButton id={row.id} label={t.renew} />}
      {row.state === 'expired' && <RenewButton id={row.id} label={t.reopen} />}
      {closed && <CopyButton id={row.id} />}
      {row.state === 'draft' && <DeleteButton id={row.id} title={row.title || t.untitled} />}
    </div>
  );
}

function DeleteButton({ id, title }: { id: string; title: string }) {
  const t = useMessages(ownMessages);
  const [open, setOpen] = useState(false);
  const [remove] = useAction(DeleteDraft);
  const onDelete = async () => {
    const result = await remove({ input: { id } });
    toast(result.ok ? t.deleted : result.error.message, result.ok ? 'success' : 'error');
  };
  return (
    <>
      <Button variant="text" size="small" onClick={() => setOpen(true)}>
        {t.deleteDraft}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.deleteDraft}
        confirmLabel={t.deleteDraft}
        danger
        onConfirm={onDelete}
      >
        {t.deleteText(title)}
      </ConfirmDialog>
    </>
  );
}
