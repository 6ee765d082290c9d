import { changePasswordForm } from '@musubi/identity/model';
import {
  Button,
  Form,
  FormPageView,
  graphql,
  Section,
  toast,
  useAction,
  useForm,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { identityMessages } from './messages/messages.js';

const ChangePassword = graphql(
  `
    mutation ChangePassword($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        __typename
        ... on ChangePasswordOk {
          personId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Changing one's own password. */
export function PasswordSection() {
  const t = useMessages(identityMessages);
  const [open, setOpen] = useState(0);
  return (
    <Section title={t.password} lead={t.passwordLead}>
      <PasswordForm key={open} onDone={() => setOpen(open + 1)} />
    </Section>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(identityMessages);
  const [change, { pending }] = useAction(ChangePassword);
  const form = useForm({ form: changePasswordForm, initial: { current: '', password: '' }, localKey: null });
  const save = async () => {
    const { current, password } = form.values as Record<string, string>;
    const result = await form.submit(() => change({ input: { current: current ?? '', password: password ?? '' } }));
    if (!result?.ok) return;
    toast(t.passwordChanged);
    onDone();
  };
  return (
    <Form className="max-w-140" onSubmit={save}>
      <FormPageView form={form}>
        <Button type="submit" variant="outline" pending={pending}>
          {t.passwordSubmit}
        </Button>
      </FormPageView>
    </Form>
  );
}
