import { organisationForm } from '@musubi/identity/model';
import {
  ActionNotice,
  type ActionError,
  type ActionResult,
  Button,
  ButtonRow,
  CheckAnswers,
  type FormControl,
  Form,
  FormPageView,
  LinkButton,
  StepNavigation,
  useForm,
  useMessages,
} from '@musubi/platform/web';
import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Candidate, SameOrganisations } from './SameOrganisations.js';
import { identityMessages } from './messages/messages.js';
import { newKey } from './next-path.js';
import { emptyAnswers, isStep, stepAfter, stepBefore, type StepId, stepIds } from './organisation-steps.js';

export interface Registered {
  readonly id: string | null;
  readonly candidates: readonly Candidate[];
}

export interface Registration {
  readonly id: string;
  readonly values: Record<string, unknown>;
  readonly differentOne: boolean;
}

interface WizardProps {
  /** Names the local copy. */
  readonly localKey: string;
  readonly register: (registration: Registration) => Promise<ActionResult<Registered>>;
  readonly pending: boolean;
  readonly error: ActionError | null;
  readonly onDone: (id: string) => void;
  /** Above the button of the last page. */
  readonly children?: ReactNode;
}

/** The organisation form in short pages, the check page, and what is likely the same. The page is in the address. */
export function OrganisationWizard(props: WizardProps) {
  const t = useMessages(identityMessages);
  const [search] = useSearchParams();
  const asked = search.get('page');
  const step: StepId = isStep(asked) ? asked : 'basics';
  const form = useForm({ form: organisationForm, initial: emptyAnswers, localKey: props.localKey });
  const to = useStepPath();
  const at = step === 'check' ? stepIds.length : stepIds.indexOf(step);
  const steps = [...organisationForm.pages.map((page) => page.title), t.checkTitle].map((title, index) => ({
    title,
    state: index < at ? ('done' as const) : index === at ? ('current' as const) : ('todo' as const),
    ...(index < at ? { to: to(stepIds[index]) } : {}),
  }));
  return (
    <>
      <StepNavigation steps={steps} />
      {step === 'check' ? <Check form={form} {...props} /> : <Page key={step} form={form} step={step} />}
    </>
  );
}

/** The address of a page of the form; where to go after registering stays in it. */
function useStepPath(): (page?: string) => string {
  const [search] = useSearchParams();
  return (page = 'basics') =>
    `?${new URLSearchParams([...[...search].filter(([key]) => key !== 'page'), ['page', page]])}`;
}

function Page({ form, step }: { form: FormControl; step: Exclude<StepId, 'check'> }) {
  const t = useMessages(identityMessages);
  const navigate = useNavigate();
  const to = useStepPath();
  const before = stepBefore(step);
  const after = stepAfter(step);
  const page = organisationForm.pages.find((each) => each.id === step);
  return (
    <Form
      onSubmit={() => {
        if (form.check(step)) void navigate(to(after));
      }}
    >
      <h2 className="mt-0 mb-6 text-std-24B-150">{page?.title}</h2>
      <FormPageView form={form} pageId={step}>
        <ButtonRow>
          <Button type="submit" size="large">
            {after === 'check' ? t.toCheck : t.next}
          </Button>
          {before && (
            <LinkButton to={to(before)} variant="text" size="large">
              {t.back}
            </LinkButton>
          )}
        </ButtonRow>
        {form.dirty && <p className="m-0 text-dns-14N-130 text-solid-gray-700">{t.keptHere}</p>}
      </FormPageView>
    </Form>
  );
}

function Check({ form, register, pending, error, onDone, children }: WizardProps & { form: FormControl }) {
  const t = useMessages(identityMessages);
  const [key] = useState(newKey);
  const to = useStepPath();
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const send = async (differentOne: boolean) => {
    const values = form.values as Record<string, unknown>;
    const result = await form.submit(() => register({ id: key, values, differentOne }));
    if (!result?.ok) return;
    setCandidates(result.data.candidates);
    if (result.data.id) onDone(result.data.id);
  };
  if (candidates.length > 0)
    return (
      <SameOrganisations
        candidates={candidates}
        pending={pending}
        onDifferent={() => void send(true)}
        onBack={() => setCandidates([])}
      />
    );
  return (
    <>
      <h2 className="mt-0 mb-2 text-std-24B-150">{t.checkTitle}</h2>
      <p className="mt-0">{t.checkLead}</p>
      <MissingAnswers form={form} />
      <CheckAnswers form={organisationForm} values={form.values} editTo={(page, field) => `${to(page)}#f-${field}`} />
      {children}
      <div className="mt-8 flex flex-col gap-4">
        <ActionNotice error={error} />
        <ButtonRow>
          <Button size="large" pending={pending} onClick={() => void send(false)}>
            {t.register}
          </Button>
          <LinkButton to={to('contact')} variant="text" size="large">
            {t.back}
          </LinkButton>
        </ButtonRow>
      </div>
    </>
  );
}

/** What is still to be answered, each with the way to its page: the fields themselves are not on this one. */
function MissingAnswers({ form }: { form: FormControl }) {
  const to = useStepPath();
  if (form.issues.length === 0) return null;
  return (
    <ul role="alert" className="my-6 rounded-12 border-[3px] border-error-1 p-4 pl-8">
      {form.issues.map((issue) => {
        const page = organisationForm.pages.find((each) => each.fields.some((field) => field.id === issue.field));
        return (
          <li key={issue.field}>
            <a className="link" href={`${to(page?.id)}#f-${issue.field}`}>
              {issue.message}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
