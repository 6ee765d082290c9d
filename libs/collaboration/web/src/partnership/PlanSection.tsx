import { Button, Section, useFormat, useMessages } from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { collaborationTexts } from '../messages/messages.js';
import { EditFrame, type PlanText } from './EditFrame.js';
import type { PartnershipData, SectionData } from './partnership-data.js';
import { useSectionEditor } from './section-editor.js';

interface PlanSectionProps<Content> {
  readonly partnership: PartnershipData;
  readonly name: 'purpose' | 'roles' | 'resources' | 'costs';
  readonly lead?: string;
  readonly show: (content: Content) => ReactNode;
  /** See `EditFrame`. */
  readonly texts: (content: Content) => readonly PlanText[];
  readonly both: (mine: Content, theirs: Content) => Content;
  readonly fields: (
    content: Content,
    set: (content: Content) => void,
    issue: (field: string) => string | null,
  ) => ReactNode;
}

/** One part of the plan: read, with who wrote it last; 「書き直す」 turns it into its form in place. */
export function PlanSection<Content>(props: PlanSectionProps<Content>) {
  const section = props.partnership.sections.find((each) => each.section === props.name);
  return section ? <Part {...props} section={section} /> : null;
}

function Part<Content>(props: PlanSectionProps<Content> & { readonly section: SectionData }) {
  const { partnership, section, name, lead, show, fields, texts, both } = props;
  const t = useMessages(collaborationTexts);
  const format = useFormat();
  const stored = { content: section.content as Content, version: section.version };
  const editor = useSectionEditor<Content>({ id: partnership.id, section: name, stored });
  const title = t[name];
  const edit = partnership.moves.includes('edit') && !editor.editing && (
    <Button variant="outline" size="small" icon="edit" aria-label={t.editSection(title)} onClick={editor.open}>
      {t.edit}
    </Button>
  );
  return (
    <Section title={title} id={name} lead={lead} action={edit}>
      {editor.editing ? (
        <EditFrame editor={editor} texts={texts} both={both}>
          {fields(editor.content, editor.set, editor.issue)}
        </EditFrame>
      ) : (
        show(stored.content)
      )}
      {!editor.editing && section.editedByName && section.version > 1 && (
        <p className="mt-4 mb-0 text-dns-14N-130 text-solid-gray-700">
          {t.editedBy(section.editedByName, format.relative(section.updatedAt))}
        </p>
      )}
    </Section>
  );
}
