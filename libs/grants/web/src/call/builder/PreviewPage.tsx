import {
  type ApplicationSection,
  applicationForm,
  askedOf,
  asksPartner,
  type CallFormSetting,
  costLimitWords,
  costsOf,
  type CostSetting,
  filledByWords,
  hiddenAnswer,
  isHiddenBlind,
  isRowsField,
  rowsAsField,
  rowsOf,
  sectionIssues,
} from '@musubi/grants/model';
import type { FieldIssue, FormField, Values } from '@musubi/platform/model';
import {
  Badge,
  Button,
  Card,
  DescriptionList,
  ErrorSummary,
  FormFieldView,
  Notice,
  PageHeading,
  RadioGroup,
  Stack,
  useForm,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { RowsEditor } from '../../application/RowsEditor.js';
import { CallFrame, WithCallDesk } from '../CallFrame.js';
import type { CallDesk } from '../desk-data.js';
import { deskMessages } from '../desk-messages.js';
import { builderMessages } from './builder-messages.js';
import { draftOf } from './use-builder.js';

/** The form as an applicant will see it: every question works, nothing is kept. */
export function PreviewPage() {
  return <WithCallDesk>{(call) => <Preview call={call} />}</WithCallDesk>;
}

function Preview({ call }: { call: CallDesk }) {
  const t = useMessages(builderMessages);
  const d = useMessages(deskMessages);
  const [which, setWhich] = useState(call.formDraft ? 'draft' : 'inForce');
  const [as, setAs] = useState('lead');
  const inForce = call.form as CallFormSetting;
  const form = applicationForm(which === 'draft' ? draftOf(call) : inForce);
  return (
    <CallFrame call={call} narrow>
      <PageHeading title={d.preview} windowTitle={`${d.preview} ${call.title}`} lead={t.previewLead} />
      <div className="grid gap-6 sm:grid-cols-2">
        {call.formDraft && (
          <RadioGroup
            id="which"
            label={t.previewOf}
            noBadge
            value={which}
            onChange={setWhich}
            options={[
              { value: 'draft', label: t.previewDraft },
              { value: 'inForce', label: t.previewInForce(inForce.version) },
            ]}
          />
        )}
        <RadioGroup
          id="as"
          label={t.previewAs}
          noBadge
          value={as}
          onChange={setAs}
          options={[
            { value: 'lead', label: t.asLead },
            { value: 'partner', label: t.asPartner },
            { value: 'reviewer', label: t.asReviewer },
          ]}
        />
      </div>
      {as === 'reviewer' && (
        <Notice tone="info" title={t.asReviewer} className="mt-8">
          {t.reviewerLead}
        </Notice>
      )}
      <div className="mt-10 space-y-10">
        {form.sections.map((section) => (
          <PreviewSection
            key={`${which}-${as}-${section.id}`}
            call={call}
            section={section}
            lead={as !== 'partner'}
            blind={as === 'reviewer'}
            form={form}
          />
        ))}
      </div>
    </CallFrame>
  );
}

interface SectionProps {
  readonly call: CallDesk;
  readonly section: ApplicationSection;
  readonly lead: boolean;
  readonly blind: boolean;
  readonly form: ReturnType<typeof applicationForm>;
}

function PreviewSection(props: SectionProps) {
  const { section } = props;
  return (
    <Card as="section">
      <Badge tone="neutral">{filledByWords[section.filledBy]}</Badge>
      <h2 className="mt-2 mb-0 text-std-24B-150">{section.title}</h2>
      {section.help && <p className="mt-2 mb-0">{section.help}</p>}
      <div className="mt-6">
        {section.kind === 'form' && (props.blind ? <BlindAnswers section={section} /> : <Questions {...props} />)}
        {section.kind === 'budget' && <Categories call={props.call} />}
        {section.kind === 'attachments' && <Documents {...props} />}
      </div>
    </Card>
  );
}

function Questions({ section, lead }: SectionProps) {
  const t = useMessages(builderMessages);
  const asked = askedOf(section, lead);
  const fields = asked.map((each) => (isRowsField(each) ? rowsAsField(each) : each));
  const form = useForm({
    form: { id: section.id, pages: [{ id: section.id, title: section.title, fields }] },
    initial: {},
    localKey: null,
  });
  const [tried, setTried] = useState(0);
  const issues: FieldIssue[] = tried > 0 ? sectionIssues(section, form.values, lead) : [];
  return (
    <Stack>
      <ErrorSummary issues={issues} prefix="f-" attempt={tried} />
      {tried > 0 && issues.length === 0 && <Notice tone="success" live title={t.complete} />}
      {asked.map((each) =>
        isRowsField(each) ? (
          (each.show?.(form.values) ?? true) && (
            <RowsEditor
              key={each.id}
              field={each}
              rows={rowsOf(form.values[each.id])}
              onChange={(list: Values[]) => form.set(each.id, list)}
              issues={issues}
            />
          )
        ) : (
          <FormFieldView key={each.id} form={{ ...form, issues }} field={each} />
        ),
      )}
      <div>
        <Button variant="outline" onClick={() => setTried((count) => count + 1)}>
          {t.tryOut}
        </Button>
      </div>
    </Stack>
  );
}

/** Which answers a reviewer of a blind call reads. */
function BlindAnswers({ section }: { section: ApplicationSection }) {
  const t = useMessages(builderMessages);
  const shown = (field: FormField) => (isHiddenBlind(section, field) ? hiddenAnswer : t.shownAnswer);
  const facts = askedOf(section, true).map((each) => ({
    title: each.title,
    value: isRowsField(each)
      ? each.columns.map((column) => `${column.title}\uff1a${shown(column)}`).join('\n')
      : shown(each),
  }));
  return <DescriptionList facts={facts} />;
}

function Categories({ call }: { call: CallDesk }) {
  const facts = costsOf(call.costs as CostSetting[] | null).map((category) => ({
    title: category.title,
    value: [category.help, ...costLimitWords(category)].filter(Boolean).join('\n'),
  }));
  return <DescriptionList facts={facts} />;
}

function Documents({ form, lead }: SectionProps) {
  const t = useMessages(builderMessages);
  const facts = form.attachments
    .filter((rule) => asksPartner(rule, { id: '', name: '', lead }))
    .map((rule) => ({ title: rule.title, value: `${rule.required ? t.required : t.optional}\n${rule.help}` }));
  return <DescriptionList facts={facts} />;
}
