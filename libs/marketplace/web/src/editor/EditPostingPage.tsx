import { isPostingKind, postingForm } from '@musubi/marketplace/model';
import { tokyoDate, type Values } from '@musubi/platform/model';
import {
  type FormControl,
  Layout,
  LoadError,
  NotFoundPage,
  Notice,
  PageHeading,
  RequireSignIn,
  SkeletonPage,
  StepNavigation,
  useAction,
  useFieldFromAddress,
  useForm,
  useMessages,
} from '@musubi/platform/web';
import { type ReactNode, useMemo } from 'react';
import { useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { marketplaceMessages } from '../messages/messages.js';
import { ownMessages } from '../messages/own.js';
import { isNotFound } from '../posting/PostingPage.js';
import { PostingSlot } from '../posting/PostingSlot.js';
import { type EditedPosting, EditorQuery, SaveDraft } from './editor-query.js';
import { EditorCheck } from './EditorCheck.js';
import { EditorStep } from './EditorStep.js';

/** The posting editor: six short pages and a check page, saved as one types. */
export function EditPostingPage() {
  return (
    <RequireSignIn>
      <LoadEditor />
    </RequireSignIn>
  );
}

function LoadEditor() {
  const { id = '' } = useParams();
  const [{ data, fetching, error }, again] = useQuery({
    query: EditorQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (data?.draftPosting) return <Editor key={id} posting={data.draftPosting} />;
  if (fetching) return <SkeletonPage />;
  if (isNotFound(error)) return <NotFoundPage />;
  return <LoadError onRetry={() => again({ requestPolicy: 'network-only' })} />;
}

/** The form of a posting on the screen, with its autosave. */
function usePostingForm(posting: EditedPosting): FormControl {
  const client = useClient();
  const [save] = useAction(SaveDraft, { quiet: true });
  const kind = isPostingKind(posting.kind) ? posting.kind : 'need';
  const form = useMemo(() => postingForm(kind, tokyoDate(new Date())), [kind]);
  return useForm({
    form,
    initial: posting.values as Values,
    version: posting.version,
    localKey: `posting:${posting.id}`,
    save: (values, version) => save({ input: { id: posting.id, version, values } }),
    reload: async () => {
      const latest = await client.query(EditorQuery, { id: posting.id }, { requestPolicy: 'network-only' }).toPromise();
      const row = latest.data?.draftPosting ?? posting;
      return { values: row.values as Values, version: row.version };
    },
  });
}

function Editor({ posting }: { posting: EditedPosting }) {
  const { page = 'what' } = useParams();
  const form = usePostingForm(posting);
  const index = form.form.pages.findIndex((each) => each.id === page);
  const at = index < 0 ? form.form.pages.length : index;
  useFieldFromAddress();
  return (
    <EditorFrame posting={posting} form={form} at={at}>
      {index < 0 ? <EditorCheck posting={posting} form={form} /> : <EditorStep posting={posting} form={form} at={at} />}
    </EditorFrame>
  );
}

/** Steps, heading and the office's words around a page; `at` beyond the last page is the check page. */
function EditorFrame(props: { posting: EditedPosting; form: FormControl; at: number; children: ReactNode }) {
  const { posting, form, at } = props;
  const t = useMessages(ownMessages);
  const words = useMessages(marketplaceMessages);
  const writing = t.writing(posting.kind === 'need' ? words.need : words.resource);
  const { title, help } = form.form.pages[at] ?? { title: t.checkTitle, help: t.checkLead };
  return (
    <Layout
      crumbs={[{ title: t.myPostings, to: '/my/postings' }, { title: writing }]}
      aside={<PostingSlot name="partners" postingId={posting.id} />}
    >
      <div className="max-w-200">
        <Steps posting={posting} form={form} at={at} />
        <PageHeading
          key={at}
          title={title}
          windowTitle={`${title} ${writing}`}
          lead={help}
          before={<p className="m-0 text-dns-14N-130 text-solid-gray-700">{posting.organisation.name}</p>}
        />
        {posting.staffNote && (
          <Notice tone="warning" title={posting.state === 'hidden' ? t.hidden : t.returned} className="mb-8">
            <p className="m-0 whitespace-pre-line">{posting.staffNote}</p>
          </Notice>
        )}
        {props.children}
      </div>
    </Layout>
  );
}

/** Short names of the pages: their questions would not fit. */
const stepNames = ['stepWhat', 'stepDetails', 'stepResources', 'stepWhere', 'stepPartners', 'stepImages'] as const;

function Steps({ posting, form, at }: { posting: EditedPosting; form: FormControl; at: number }) {
  const t = useMessages(ownMessages);
  const state = (index: number) => (index === at ? 'current' : index < at ? 'done' : 'todo');
  const to = (page: string) => `/postings/${posting.id}/edit/${page}`;
  const steps = form.form.pages.map((each, index) => {
    const name = stepNames[index];
    const long = name === 'stepResources' && posting.kind === 'resource' ? t.stepOffers : name && t[name];
    return { title: long ?? each.title, to: to(each.id), state: state(index) } as const;
  });
  return (
    <StepNavigation steps={[...steps, { title: t.checkPage, to: to('check'), state: state(form.form.pages.length) }]} />
  );
}
