import { interimForm } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import {
  Button,
  ButtonRow,
  CheckAnswers,
  Form,
  FormPageView,
  graphql,
  Layout,
  LinkButton,
  NotFoundPage,
  PageHeading,
  toast,
  useAction,
  useForm,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useNavigate, useParams } from 'react-router';
import { useFormInWords } from '../messages/labels.js';
import { type Award, settingOf } from './award-data.js';
import { useAwardCrumbs, WithAward } from './AwardFrame.js';
import { mayWriteInterim } from './InterimList.js';
import { awardMessages } from './messages.js';

const Report = graphql(
  `
    mutation ReportInterim($input: ReportInterimInput!) {
      reportInterim(input: $input) {
        __typename
        ... on ReportInterimOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** One 遂行状況報告: to write, or to read again. */
export function InterimPage() {
  return <WithAward whenFresh>{(award) => <InterimOf award={award} />}</WithAward>;
}

function InterimOf({ award }: { award: Award }) {
  const { dueOn = '' } = useParams();
  const t = useMessages(awardMessages);
  const f = useFormat();
  const there = award.interims.find((each) => each.dueOn === dueOn);
  const crumbs = useAwardCrumbs(award, t.interim);
  const form = useFormInWords(interimForm);
  if (!settingOf(award).interimDueOn.includes(dueOn)) return <NotFoundPage />;
  const writable = mayWriteInterim(award, there);
  const values = (there?.values ?? {}) as Values;
  return (
    <Layout width="narrow" crumbs={crumbs}>
      <PageHeading title={t.interimOf(f.date(dueOn))} lead={writable ? t.interimLead : undefined} />
      {writable ? <Write award={award} dueOn={dueOn} values={values} /> : <CheckAnswers form={form} values={values} />}
    </Layout>
  );
}

function Write({ award, dueOn, values }: { award: Award; dueOn: string; values: Values }) {
  const t = useMessages(awardMessages);
  const navigate = useNavigate();
  const [report, reporting] = useAction(Report);
  const form = useFormInWords(interimForm);
  const control = useForm({ form, initial: values, localKey: `interim:${award.id}:${dueOn}` });
  const send = async () => {
    const result = await control.submit(() =>
      report({ input: { id: award.id, dueOn, values: control.store.read().values } }),
    );
    if (!result?.ok) return;
    toast(t.interimSent);
    void navigate(`/applications/${award.id}/award`);
  };
  return (
    <Form onSubmit={send}>
      <FormPageView form={control} pageId="interim" />
      <ButtonRow className="mt-8">
        <Button type="submit" size="large" pending={reporting.pending}>
          {t.send}
        </Button>
        <LinkButton variant="text" to={`/applications/${award.id}/award`}>
          {t.back}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
