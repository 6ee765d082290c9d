import { pastWorkForm } from '@musubi/identity/model';
import type { Values } from '@musubi/platform/model';
import {
  type ActionResult,
  Button,
  ButtonRow,
  ConfirmDialog,
  Form,
  FormPageView,
  graphql,
  Layout,
  LinkButton,
  NotFoundPage,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  SkeletonPage,
  TextField,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { identityMessages } from './messages/messages.js';
import { newKey } from './next-path.js';

const WorkQuery = graphql(`
  query PastWorkPage($id: ID!) {
    organisation(id: $id) {
      id
      name
      may {
        edit
        onBehalf
      }
      pastWorks {
        id
        version
        title
        year
        role
        partner
        yen
        text
      }
    }
  }
`);

const AddPastWork = graphql(
  `
    mutation AddPastWork($input: AddPastWorkInput!) {
      addPastWork(input: $input) {
        __typename
        ... on AddPastWorkOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const EditPastWork = graphql(
  `
    mutation EditPastWork($input: EditPastWorkInput!) {
      editPastWork(input: $input) {
        __typename
        ... on EditPastWorkOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const RemovePastWork = graphql(
  `
    mutation RemovePastWork($input: RemovePastWorkInput!) {
      removePastWork(input: $input) {
        __typename
        ... on RemovePastWorkOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export function PastWorkPage() {
  return (
    <RequireSignIn>
      <Work />
    </RequireSignIn>
  );
}

function Work() {
  const { id = '', workId = '' } = useParams();
  const [{ data, fetching }] = useQuery({ query: WorkQuery, variables: { id } });
  if (fetching && !data) return <SkeletonPage />;
  return data?.organisation ? <Loaded organisation={data.organisation} workId={workId} /> : <NotFoundPage />;
}

type Owner = NonNullable<ResultOf<typeof WorkQuery>['organisation']>;

function Loaded({ organisation, workId }: { organisation: Owner; workId: string }) {
  const work = organisation.pastWorks.find((each) => each.id === workId) ?? null;
  if (!organisation.may.edit || (workId !== 'new' && !work)) return <NotFoundPage />;
  return <WorkForm key={workId} organisation={organisation} work={work} />;
}

interface WorkProps {
  readonly organisation: { id: string; name: string; may: { onBehalf: boolean } };
  readonly work: (Values & { id: string; version: number; title: string }) | null;
}

const nothing: Values = { title: '', year: null, role: '', partner: '', yen: '', text: '' };

/** Answers of an entry; what is not known is an empty answer. */
const valuesOf = (work: WorkProps['work']): Values =>
  Object.fromEntries(Object.entries(nothing).map(([id, empty]) => [id, work?.[id] ?? empty]));

/** Adding and correcting are one page; a key chosen at the start makes a double click one entry. */
function useWork({ organisation, work }: WorkProps) {
  const [key] = useState(newKey);
  const [words, setWords] = useState('');
  const [add, adding] = useAction(AddPastWork);
  const [edit, editing] = useAction(EditPastWork);
  const onBehalf = organisation.may.onBehalf ? words : null;
  const form = useForm({
    form: pastWorkForm,
    initial: valuesOf(work),
    localKey: `pastWork:${organisation.id}:${work?.id ?? 'new'}`,
  });
  const send = () =>
    form.submit((): Promise<ActionResult<{ id: string; version: number }>> => {
      const values = form.values as Record<string, unknown>;
      return work
        ? edit({ input: { id: work.id, version: work.version, values, onBehalf } })
        : add({ input: { organisationId: organisation.id, id: key, values, onBehalf } });
    });
  return { form, send, words, setWords, onBehalf, pending: adding.pending || editing.pending };
}

function WorkForm(props: WorkProps) {
  const t = useMessages(identityMessages);
  const navigate = useNavigate();
  const { organisation, work } = props;
  const { form, send, words, setWords, onBehalf, pending } = useWork(props);
  const back = `/organisations/${organisation.id}`;
  const title = work ? t.editWork : t.addWork;
  const save = async () => {
    const result = await send();
    if (!result?.ok) return;
    toast(t.saved);
    void navigate(back);
  };
  return (
    <Layout
      width="narrow"
      crumbs={[{ title: t.organisations, to: '/organisations' }, { title: organisation.name, to: back }, { title }]}
    >
      <PageHeading title={title} lead={organisation.name} />
      <Form onSubmit={save}>
        {organisation.may.onBehalf && (
          <TextField
            id="f-onBehalf"
            label={t.onBehalf}
            help={t.onBehalfHelp}
            value={words}
            onChange={setWords}
            required
            className="mb-8"
          />
        )}
        <FormPageView form={form}>
          <ButtonRow>
            <Button type="submit" size="large" pending={pending}>
              {t.save}
            </Button>
            <LinkButton to={back} variant="text" size="large">
              {t.back}
            </LinkButton>
          </ButtonRow>
        </FormPageView>
      </Form>
      {work && <RemoveWork work={work} back={back} onBehalf={onBehalf} />}
    </Layout>
  );
}

function RemoveWork({
  work,
  back,
  onBehalf,
}: {
  work: NonNullable<WorkProps['work']>;
  back: string;
  onBehalf: string | null;
}) {
  const t = useMessages(identityMessages);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [remove] = useAction(RemovePastWork);
  const go = async () => {
    const result = await remove({ input: { id: work.id, version: work.version, onBehalf } });
    if (!result.ok) return toast(result.error.message);
    toast(t.removed);
    void navigate(back);
  };
  return (
    <div className="mt-12 border-t border-solid-gray-300 pt-6">
      <Button variant="text" onClick={() => setAsking(true)}>
        {t.removeWork}
      </Button>
      <ConfirmDialog
        danger
        open={asking}
        onClose={() => setAsking(false)}
        title={t.removeWork}
        confirmLabel={t.removeWork}
        onConfirm={go}
      >
        {t.removeWorkQuestion(work.title)}
      </ConfirmDialog>
    </div>
  );
}
