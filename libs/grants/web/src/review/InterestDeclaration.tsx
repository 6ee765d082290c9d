import { interestForm } from '@musubi/grants/model';
import {
  Button,
  ButtonRow,
  Form,
  FormPageView,
  graphql,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { reviewMessages } from './messages.js';

const Declare = graphql(
  `
    mutation DeclareInterest($input: DeclareInterestInput!) {
      declareInterest(input: $input) {
        __typename
        ... on DeclareInterestOk {
          applicationId
          interest
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Asked before anything of the application is shown. */
export function InterestDeclaration({ applicationId }: { applicationId: string }) {
  const t = useMessages(reviewMessages);
  const [declare, declaring] = useAction(Declare);
  const form = useForm({ form: interestForm, initial: { interest: '', reason: '' }, localKey: null });
  const submit = async () => {
    const { interest, reason } = form.values;
    const result = await form.submit(() =>
      declare({
        input: {
          applicationId,
          interest: String(interest),
          reason: interest === 'conflict' ? String(reason ?? '') : '',
        },
      }),
    );
    if (result?.ok) toast(t.declaredOk);
  };
  return (
    <Form className="max-w-180" onSubmit={submit}>
      <h2 className="mt-0 mb-2 text-std-22B-150">{t.declareTitle}</h2>
      <p className="mt-0 mb-6">{interestForm.pages[0]?.help}</p>
      <FormPageView form={form} pageId="interest">
        <ButtonRow>
          <Button type="submit" pending={declaring.pending}>
            {t.declare}
          </Button>
        </ButtonRow>
      </FormPageView>
    </Form>
  );
}
