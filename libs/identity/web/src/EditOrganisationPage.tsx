import {
  isOrganisationSection,
  organisationForm,
  organisationPage,
  type OrganisationSection,
} from '@musubi/identity/model';
import {
  Button,
  ButtonRow,
  Form,
  FormPageView,
  graphql,
  Layout,
  LinkButton,
  NotFoundPage,
  PageHeading,
  RequireSignIn,
  type ResultOf,
  SaveState,
  SkeletonPage,
  TextField,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import type { Values } from '@musubi/platform/model';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { identityMessages } from './messages/messages.js';

const EditQuery = graphql(`
  query EditOrganisation($id: ID!) {
    organisation(id: $id) {
      id
      version
      name
      values
      may {
        edit
        onBehalf
      }
    }
  }
`);

const UpdateOrganisation = graphql(
  `
    mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
      updateOrganisation(input: $input) {
        __typename
        ... on UpdateOrganisationOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export function EditOrganisationPage() {
  return (
    <RequireSignIn>
      <EditSection />
    </RequireSignIn>
  );
}

function EditSection() {
  const { id = '', section = '' } = useParams();
  const [{ data, fetching }] = useQuery({ query: EditQuery, variables: { id } });
  if (fetching && !data) return <SkeletonPage />;
  const organisation = data?.organisation;
  if (!organisation || !isOrganisationSection(section)) return <NotFoundPage />;
  return <Loaded organisation={organisation} section={section} />;
}

type Editable = NonNullable<ResultOf<typeof EditQuery>['organisation']>;

function Loaded({ organisation, section }: { organisation: Editable; section: OrganisationSection }) {
  if (!organisation.may.edit) return <NotFoundPage />;
  return (
    <SectionForm
      key={`${organisation.id}/${section}`}
      id={organisation.id}
      section={section}
      name={organisation.name}
      initial={organisation.values as Values}
      version={organisation.version}
      onBehalf={organisation.may.onBehalf}
    />
  );
}

const notPressed = {
  ok: false as const,
  error: { type: 'NotYet', code: 'notYet', message: '', field: null, issues: [] },
};

interface SectionProps {
  readonly id: string;
  readonly section: OrganisationSection;
  readonly name: string;
  readonly initial: Values;
  readonly version: number;
  readonly onBehalf: boolean;
}

const only = (section: OrganisationSection, values: Values): Values =>
  Object.fromEntries(organisationPage(section).fields.map((field) => [field.id, values[field.id]]));

/** The form of one section: staff say first how the wish reached them, so nothing is saved before. */
function useSection({ id, section, initial, version, onBehalf }: SectionProps) {
  const client = useClient();
  const [words, setWords] = useState('');
  const [update] = useAction(UpdateOrganisation);
  const pressed = useRef(false);
  const page = organisationPage(section);
  const form = useForm({
    form: { id: organisationForm.id, pages: [page] },
    initial: only(section, initial),
    version,
    localKey: `organisation:${id}:${section}`,
    // What is typed stays on this device; the public page changes only with the button.
    save: async (values, current) =>
      pressed.current
        ? update({ input: { id, version: current, section, values, onBehalf: onBehalf ? words : null } })
        : notPressed,
    autosaveAfter: 24 * 3_600_000,
    reload: async () => {
      const { data } = await client.query(EditQuery, { id }, { requestPolicy: 'network-only' }).toPromise();
      const now = data?.organisation;
      return { values: only(section, (now?.values ?? {}) as Values), version: now?.version ?? version };
    },
  });
  const press = () => {
    pressed.current = true;
  };
  return { form, page, words, setWords, press };
}

function SectionForm(props: SectionProps) {
  const t = useMessages(identityMessages);
  const navigate = useNavigate();
  const { form, page, words, setWords, press } = useSection(props);
  const back = `/organisations/${props.id}`;
  const save = async () => {
    press();
    if (!form.check() || !(await form.saveNow())) return;
    form.finish();
    toast(t.saved);
    void navigate(back);
  };
  return (
    <Layout
      width="narrow"
      crumbs={[
        { title: t.organisations, to: '/organisations' },
        { title: props.name, to: back },
        { title: page.title },
      ]}
    >
      <PageHeading title={t.editTitle(page.title)} lead={props.name} />
      <Form onSubmit={save}>
        {props.onBehalf && (
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
        <FormPageView form={form} pageId={props.section}>
          <ButtonRow>
            <Button type="submit" size="large">
              {t.save}
            </Button>
            <LinkButton to={back} variant="text" size="large">
              {t.back}
            </LinkButton>
            {form.status.kind !== 'idle' && <SaveState form={form} />}
          </ButtonRow>
        </FormPageView>
      </Form>
    </Layout>
  );
}
