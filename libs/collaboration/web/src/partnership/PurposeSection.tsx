import { type PurposeSection as Purpose, purposeForm } from '@musubi/collaboration/model';
import { DateField, DescriptionList, TextArea, TextField, useFormat, useMessages } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';
import type { PartnershipData } from './partnership-data.js';
import { PlanSection } from './PlanSection.js';

const questions = purposeForm.pages[0]?.fields ?? [];

/** 目的: the problem, what shall change, what is done, for whom, from when to when. */
export function PurposeSection({ partnership }: { partnership: PartnershipData }) {
  return (
    <PlanSection<Purpose>
      partnership={partnership}
      name="purpose"
      show={(content) => <PurposeText content={content} />}
      texts={purposeTexts}
      both={bothPurposes}
      fields={(content, set, issue) => <PurposeFields content={content} set={set} issue={issue} />}
    />
  );
}

const purposeTexts = (content: Purpose) =>
  questions.map(({ id, title }) => ({ title, text: content[id as keyof Purpose] }));

/** Long answers one below the other; of a day or a name there can be only one. */
function bothPurposes(mine: Purpose, theirs: Purpose): Purpose {
  const long = questions.filter(({ kind }) => kind === 'textarea').map(({ id }) => id as keyof Purpose);
  const joined = long
    .filter((key) => mine[key] !== theirs[key])
    .map((key) => [key, [mine[key], theirs[key]].filter(Boolean).join('\n\n')]);
  return { ...mine, ...Object.fromEntries(joined) };
}

export function PurposeText({ content }: { content: Purpose }) {
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const period =
    content.startsOn && content.endsOn ? t.fromTo(format.date(content.startsOn), format.date(content.endsOn)) : '';
  const text = (value: string) =>
    value ? (
      <span className="whitespace-pre-line">{value}</span>
    ) : (
      <span className="text-solid-gray-700">{t.notWritten}</span>
    );
  return (
    <DescriptionList
      facts={[
        { title: t.problem, value: text(content.problem) },
        { title: t.shared, value: text(content.purpose) },
        { title: t.activities, value: text(content.activities) },
        { title: t.beneficiaries, value: text(content.beneficiaries) },
        { title: t.period, value: text(period) },
      ]}
    />
  );
}

interface FieldsProps {
  readonly content: Purpose;
  readonly set: (content: Purpose) => void;
  readonly issue: (field: string) => string | null;
}

function PurposeFields({ content, set, issue }: FieldsProps) {
  return (
    <div className="grid gap-6">
      {questions.map((question) => {
        const key = question.id as keyof Purpose;
        const shared = {
          id: `purpose-${question.id}`,
          label: question.title,
          help: question.help,
          required: question.required === true,
          value: content[key],
          onChange: (value: string) => set({ ...content, [key]: value }),
          error: issue(question.id),
        };
        if (question.kind === 'date') return <DateField key={question.id} {...shared} />;
        if (question.kind === 'textarea') return <TextArea key={question.id} {...shared} rows={4} max={question.max} />;
        return <TextField key={question.id} {...shared} />;
      })}
    </div>
  );
}
