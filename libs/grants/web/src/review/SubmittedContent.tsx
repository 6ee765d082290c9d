import {
  answerOf,
  DescriptionList,
  type Fact,
  fileUrl,
  Fold,
  Folds,
  ResponsiveTable,
  Section,
  TextLink,
  useFormat,
  useMessages,
  useNarrow,
} from '@musubi/platform/web';
import {
  applicationForm,
  type ApplicationForm,
  type ApplicationSection,
  fieldsFor,
  rowsOf,
  valuesOf,
} from '@musubi/grants/model';
import { isShown, type Values } from '@musubi/platform/model';
import { BudgetContent } from './BudgetContent.js';
import { type Bundle, readBundle } from './bundle.js';
import { reviewMessages } from './messages.js';

/** What was handed in, section by section, to read; folded on a phone. Anchors are the section ids, so that a criterion can point at its evidence. */
export function SubmittedContent({ content, filesHidden = false }: { content: unknown; filesHidden?: boolean }) {
  const t = useMessages(reviewMessages);
  const narrow = useNarrow();
  const bundle = readBundle(content);
  if (!bundle) return <p>{t.contentNone}</p>;
  const form = applicationForm(bundle.call.form);
  if (narrow)
    return (
      <Folds>
        {form.sections.map((section) => (
          <Fold key={section.id} id={`section-${section.id}`} title={section.title} level={3}>
            <SectionContent bundle={bundle} form={form} section={section} filesHidden={filesHidden} />
          </Fold>
        ))}
      </Folds>
    );
  return (
    <>
      {form.sections.map((section) => (
        <Section key={section.id} id={`section-${section.id}`} title={section.title} level={3}>
          <SectionContent bundle={bundle} form={form} section={section} filesHidden={filesHidden} />
        </Section>
      ))}
    </>
  );
}

interface SectionProps {
  readonly bundle: Bundle;
  readonly form: ApplicationForm;
  readonly section: ApplicationSection;
  readonly filesHidden: boolean;
}

function SectionContent({ bundle, form, section, filesHidden }: SectionProps) {
  if (section.kind === 'budget') return <BudgetContent bundle={bundle} />;
  if (section.kind === 'attachments') return <Attachments bundle={bundle} form={form} hidden={filesHidden} />;
  if (section.filledBy === 'together')
    return <PartContent section={section} lead={false} values={valuesOf(bundle.sections, section.id, null)} />;
  return (
    <div className="space-y-8">
      {bundle.partners.map((partner) => (
        <div key={partner.id}>
          <h4 className="m-0 mb-3 text-std-17B-170">{partner.name}</h4>
          <PartContent
            section={section}
            lead={partner.lead}
            values={valuesOf(bundle.sections, section.id, partner.id)}
          />
        </div>
      ))}
    </div>
  );
}

function PartContent({ section, lead, values }: { section: ApplicationSection; lead: boolean; values: Values }) {
  const t = useMessages(reviewMessages);
  const facts: Fact[] = fieldsFor(section, lead)
    .filter((field) => isShown(field, values))
    .map((field) => ({ title: field.title, value: answerOf(field, values[field.id], '\u25cb') || t.none }));
  return (
    <div className="space-y-8">
      {facts.length > 0 && <DescriptionList facts={facts} narrow />}
      {section.rows
        .filter((rows) => rows.show?.(values) ?? true)
        .map((rows) => (
          <ResponsiveTable<{ row: Values; at: number }>
            key={rows.id}
            caption={rows.title}
            rows={rowsOf(values[rows.id]).map((row, at) => ({ row, at }))}
            rowKey={({ at }) => String(at)}
            columns={rows.columns.map((column, place) => ({
              id: column.id,
              title: column.title,
              main: place === 0,
              cell: ({ row }) => answerOf(column, row[column.id], '\u25cb'),
            }))}
          />
        ))}
    </div>
  );
}

function Attachments({ bundle, form, hidden }: { bundle: Bundle; form: ApplicationForm; hidden: boolean }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  if (bundle.attachments.length === 0) return <p>{hidden ? t.filesHidden : t.noAttachments}</p>;
  const nameOf = (id: string) => bundle.partners.find((partner) => partner.id === id)?.name ?? '';
  return (
    <ul className="m-0 list-none space-y-3 p-0">
      {bundle.attachments.map((file) => (
        <li key={file.id}>
          <TextLink to={fileUrl(file.fileId)}>{file.name}</TextLink>
          <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
            {[
              form.attachments.find((rule) => rule.id === file.kind)?.title,
              nameOf(file.organisationId),
              f.date(file.addedAt),
            ]
              .filter(Boolean)
              .join('\u3001')}
          </span>
        </li>
      ))}
    </ul>
  );
}
