import { DateField, Disclosure, TextArea, useMessages } from '@musubi/platform/web';
import { screeningMessages } from './screening-messages.js';

/** Words and a day of their own, by section. */
export type Details = Readonly<Record<string, { readonly note: string; readonly dueOn: string }>>;

const blank = { note: '', dueOn: '' };

/** What goes to the server: chosen sections with anything of their own. */
export const detailsOf = (chosen: readonly string[], details: Details) =>
  chosen.flatMap((section) => {
    const { note, dueOn } = details[section] ?? blank;
    return note.trim() || dueOn ? [{ section, note: note.trim() || null, dueOn: dueOn || null }] : [];
  });

interface DetailsProps {
  readonly chosen: readonly string[];
  readonly sections: readonly { readonly value: string; readonly label: string }[];
  readonly value: Details;
  readonly onChange: (value: Details) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** For each chosen section, words and a deadline that differ from those of all. */
export function SectionDetails({ chosen, sections, value, onChange, errorOf }: DetailsProps) {
  const t = useMessages(screeningMessages);
  const set = (section: string, part: Partial<Details[string]>) =>
    onChange({ ...value, [section]: { ...blank, ...value[section], ...part } });
  return (
    <Disclosure title={t.sectionDetails}>
      <div className="space-y-6 pt-2">
        {sections
          .filter((each) => chosen.includes(each.value))
          .map(({ value: id, label }) => (
            <div key={id} className="space-y-4">
              <TextArea
                id={`note-${id}`}
                label={t.sectionNote(label)}
                help={t.sectionNoteHelp}
                rows={2}
                max={2000}
                value={value[id]?.note ?? ''}
                onChange={(note) => set(id, { note })}
                error={errorOf(`details.${id}.note`)}
              />
              <DateField
                id={`due-${id}`}
                label={t.sectionDue(label)}
                value={value[id]?.dueOn ?? ''}
                onChange={(dueOn) => set(id, { dueOn })}
                error={errorOf(`details.${id}.dueOn`)}
              />
            </div>
          ))}
      </div>
    </Disclosure>
  );
}
