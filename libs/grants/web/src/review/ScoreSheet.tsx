import { maxScore } from '@musubi/grants/model';
import {
  Button,
  ButtonRow,
  ConfirmDialog,
  ErrorSummary,
  type FormControl,
  Form,
  FormFieldView,
  fieldDomId,
  graphql,
  Notice,
  SaveState,
  toast,
  useAction,
  useForm,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import { sectionChoices } from './bundle.js';
import { reviewMessages } from './messages.js';
import { OtherSheets } from './OtherSheets.js';
import type { Desk } from './ReviewDeskPage.js';
import { useSheetKeys } from './sheet-keys.js';
import { scoresOf, sheetForm, sheetValues } from './score-values.js';

const Save = graphql(
  `
    mutation SaveReview($input: SaveReviewInput!) {
      saveReview(input: $input) {
        __typename
        ... on SaveReviewOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const Submit = graphql(
  `
    mutation SubmitReview($input: SubmitReviewInput!) {
      submitReview(input: $input) {
        __typename
        ... on SubmitReviewOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const OwnSheetQuery = graphql(`
  query OwnSheet($applicationId: ID!) {
    reviewDesk(applicationId: $applicationId) {
      applicationId
      sheet {
        version
        comment
        scores {
          criterion
          score
          reason
        }
      }
    }
  }
`);

/** Criterion, guidance, evidence, score and reason; saved while one works, handed in once. */
export function ScoreSheet({ desk, onNeighbour }: { desk: Desk; onNeighbour: (step: 1 | -1) => void }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  if (desk.sheet?.submittedAt)
    return (
      <>
        <Notice tone="success" title={t.submitted}>
          {t.submittedAtText(f.dateTime(desk.sheet.submittedAt))}
        </Notice>
        <OtherSheets
          title={t.sheetTitle}
          others={[{ label: '', comment: desk.sheet.comment, scores: desk.sheet.scores }]}
          criteria={desk.criteria}
        />
      </>
    );
  return <OpenSheet desk={desk} onNeighbour={onNeighbour} />;
}

function useSheet(desk: Desk) {
  const t = useMessages(reviewMessages);
  const client = useClient();
  const [save] = useAction(Save, { quiet: true });
  const form = useMemo(
    () =>
      sheetForm(desk.criteria, {
        reason: t.reasonOf,
        score: t.scoreOf,
        choice: t.scoreLabel,
        comment: t.comment,
        commentHelp: t.commentHelp,
      }),
    [desk.criteria, t],
  );
  const { applicationId, criteria } = desk;
  const inputOf = (values: Readonly<Record<string, unknown>>, version: number | null | undefined) => ({
    applicationId,
    version: version || null,
    scores: scoresOf(criteria, values),
    comment: String(values['comment'] ?? ''),
  });
  const control = useForm({
    form,
    initial: sheetValues(desk),
    version: desk.sheet?.version ?? 0,
    localKey: `review:${applicationId}`,
    save: (values, version) => save({ input: inputOf(values, version) }),
    reload: async () => {
      const { data } = await client
        .query(OwnSheetQuery, { applicationId }, { requestPolicy: 'network-only' })
        .toPromise();
      return {
        values: sheetValues({ ...desk, sheet: (data?.reviewDesk.sheet ?? null) as Desk['sheet'] }),
        version: data?.reviewDesk.sheet?.version ?? 0,
      };
    },
  });
  return { control, inputOf };
}

function OpenSheet({ desk, onNeighbour }: { desk: Desk; onNeighbour: (step: 1 | -1) => void }) {
  const t = useMessages(reviewMessages);
  const { control, inputOf } = useSheet(desk);
  const [submit, submitting] = useAction(Submit);
  const [asking, ask] = useState(false);
  const sections = sectionChoices(desk.content);
  const keys = useSheetKeys({ form: control, criteria: desk.criteria, onNeighbour });
  const confirm = async () => {
    const result = await control.submit(() => submit({ input: inputOf(control.values, control.version) }));
    if (result?.ok) toast(t.submitted);
  };
  return (
    <Form
      {...keys}
      onSubmit={() => {
        if (control.check()) ask(true);
      }}
    >
      <h2 className="mt-0 mb-2 text-std-22B-150">{t.sheetTitle}</h2>
      <p className="mt-0 mb-3">{t.sheetLead}</p>
      <p className="mt-0 mb-6 text-dns-14N-130 leading-[1.7]! text-solid-gray-700 max-md:hidden">{t.keysHelp}</p>
      <ErrorSummary
        issues={control.attempt > 0 ? control.issues : []}
        prefix={fieldDomId('')}
        attempt={control.attempt}
      />
      <div className="space-y-10">
        {desk.criteria.map((criterion) => (
          <CriterionFields key={criterion.id} form={control} criterion={criterion} sections={sections} />
        ))}
        <FormFieldView form={control} field={control.form.pages.at(-1)!.fields[0]!} />
      </div>
      <OwnTotal form={control} criteria={desk.criteria} />
      <ButtonRow className="mt-6">
        <Button type="submit" pending={submitting.pending}>
          {t.submitReview}
        </Button>
        <SaveState form={control} />
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.submitSure}
        confirmLabel={t.submitReview}
        onConfirm={confirm}
      >
        {t.submitNote}
      </ConfirmDialog>
    </Form>
  );
}

interface CriterionProps {
  readonly form: FormControl;
  readonly criterion: Desk['criteria'][number];
  /** Of the form it was handed in on, the call's own ones too. */
  readonly sections: readonly { readonly value: string; readonly label: string }[];
}

function CriterionFields({ form, criterion, sections }: CriterionProps) {
  const t = useMessages(reviewMessages);
  const page = form.form.pages.find((each) => each.id === criterion.id);
  const evidence = sections.filter(({ value }) => criterion.evidence.includes(value));
  return (
    <section data-criterion={criterion.id} tabIndex={-1} aria-label={criterion.title} className="scroll-mt-4">
      <h3 className="m-0 text-std-18B-160">
        {criterion.title} <span className="text-dns-14N-130 text-solid-gray-700">{t.weight(criterion.weight)}</span>
      </h3>
      <p className="m-0 mt-1 text-dns-14N-130 leading-[1.7]!">{criterion.guidance}</p>
      {evidence.length > 0 && (
        <p className="m-0 mb-4 text-dns-14N-130 leading-[1.7]!">
          {t.evidence}{' '}
          {evidence.map(({ value, label }) => (
            <a key={value} className="link mr-3 inline-block py-1" href={`#section-${value}`}>
              {label}
            </a>
          ))}
        </p>
      )}
      <div className="space-y-5">
        {page?.fields.map((field) => (
          <FormFieldView key={field.id} form={form} field={field} />
        ))}
      </div>
    </section>
  );
}

function OwnTotal({ form, criteria }: { form: FormControl; criteria: Desk['criteria'] }) {
  const t = useMessages(reviewMessages);
  const scores = scoresOf(criteria, form.values);
  const marks = criteria.reduce(
    (sum, { id, weight }) => sum + weight * (scores.find((each) => each.criterion === id)?.score ?? 0),
    0,
  );
  const full = criteria.reduce((sum, { weight }) => sum + weight * maxScore, 0);
  return (
    <p className="mt-8 mb-0 text-std-17B-170" aria-live="polite">
      {t.ownTotal} {t.ownTotalOf(marks, full)}
    </p>
  );
}
