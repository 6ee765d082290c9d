import { type AwardChangeKind, changeKinds } from '@musubi/grants/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  DateField,
  Form,
  FormNotices,
  graphql,
  Layout,
  LinkButton,
  NotFoundPage,
  PageHeading,
  RadioGroup,
  SaveState,
  Stack,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useNavigate } from 'react-router';
import { changeNames } from '../messages/vocabulary.js';
import type { Award } from './award-data.js';
import { useAwardCrumbs, WithAward } from './AwardFrame.js';
import { type ChangeDraft, draftForm, inputOf, useChangeDraft } from './change-draft.js';
import { CostsFields } from './CostsFields.js';
import { awardMessages } from './messages.js';
import { PartnerFields } from './PartnerFields.js';

const Request = graphql(
  `
    mutation RequestChange($input: RequestChangeInput!) {
      requestChange(input: $input) {
        __typename
        ... on RequestChangeOk {
          id
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** What can be asked for now: what is suspended can be resumed, what goes on can be suspended. */
function useKinds({ suspendedOn }: Award) {
  const names = useMessages(changeNames);
  const gone: AwardChangeKind = suspendedOn ? 'suspension' : 'resumption';
  return (Object.keys(changeKinds) as AwardChangeKind[])
    .filter((kind) => kind !== gone)
    .map((value) => ({ value, label: names[value], hint: names[`${value}Help`] }));
}

/** Asks for a change, a suspension or an end. */
export function ChangePage() {
  return (
    <WithAward whenFresh>
      {(award) => (award.mayLead && award.state === 'approved' ? <ChangeOf award={award} /> : <NotFoundPage />)}
    </WithAward>
  );
}

function ChangeOf({ award }: { award: Award }) {
  const t = useMessages(awardMessages);
  const kinds = useKinds(award);
  const navigate = useNavigate();
  const draft = useChangeDraft(
    award,
    draftForm({
      ...{ kind: t.changeKind, what: t.what, reason: t.reason, endsOn: t.newEnd, fromOn: t.fromOn },
      ...{ joiningId: t.joining, leavingId: t.leaving, grantYen: t.newGrant, parts: t.budgetAfter },
    }),
  );
  const [request, requesting] = useAction(Request);
  const errorOf = (field: string) => requesting.error?.issues.find((issue) => issue.field === field)?.message;
  const send = async () => {
    if (!(await draft.control.saveNow())) return;
    const result = await request({ input: inputOf(award, draft.value) });
    if (!result.ok) return;
    draft.control.finish();
    toast(result.data.state === 'notified' ? t.changeNotified : t.changeSent);
    void navigate(`/applications/${award.id}/award`);
  };
  return (
    <Layout width="narrow" crumbs={useAwardCrumbs(award, t.changeTitle)}>
      <PageHeading title={t.changeTitle} lead={t.changesLead} />
      <Form onSubmit={send}>
        <Stack>
          <FormNotices form={draft.control} />
          <ActionNotice error={requesting.error} />
          <RadioGroup
            id="change-kind"
            label={t.changeKind}
            required
            options={kinds}
            value={draft.value.kind}
            onChange={(kind) => draft.set({ kind: kind as AwardChangeKind })}
            error={errorOf('kind')}
          />
          <Fields award={award} draft={draft.value} set={draft.set} errorOf={errorOf} />
          <SaveState form={draft.control} />
          <ButtonRow>
            <Button type="submit" size="large" pending={requesting.pending}>
              {t.send}
            </Button>
            <LinkButton variant="text" to={`/applications/${award.id}/award`}>
              {t.back}
            </LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </Layout>
  );
}

export interface ChangeFieldsProps {
  readonly award: Award;
  readonly draft: ChangeDraft;
  readonly set: (more: Partial<ChangeDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function Fields(props: ChangeFieldsProps) {
  const { draft, set, errorOf } = props;
  const t = useMessages(awardMessages);
  const dated = ['suspension', 'resumption', 'abolition'].includes(draft.kind);
  return (
    <>
      <TextArea
        id="change-what"
        label={t.what}
        help={t.whatHelp}
        required
        max={2000}
        value={draft.what}
        onChange={(what) => set({ what })}
        error={errorOf('what')}
      />
      <TextArea
        id="change-reason"
        label={t.reason}
        required
        max={2000}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
      />
      {draft.kind === 'content' && (
        <DateField
          id="change-ends"
          label={t.newEnd}
          value={draft.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          error={errorOf('endsOn')}
        />
      )}
      {dated && (
        <DateField
          id="change-from"
          label={t.fromOn}
          required
          value={draft.fromOn}
          onChange={(fromOn) => set({ fromOn })}
          error={errorOf('fromOn')}
        />
      )}
      {draft.kind === 'partner' && <PartnerFields {...props} />}
      {draft.kind === 'costs' && <CostsFields {...props} />}
    </>
  );
}
