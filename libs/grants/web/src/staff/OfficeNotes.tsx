import {
  ActionNotice,
  Button,
  Card,
  type FragmentOf,
  graphql,
  readFragment,
  TextArea,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { reviewMessages } from '../review/messages.js';

export const OfficeNotesFragment = graphql(`
  fragment OfficeNotes on StaffApplicationFile {
    id
    notes {
      id
      text
      author
      at
    }
  }
`);

const AddNote = graphql(
  `
    mutation AddScreeningNote($input: AddScreeningNoteInput!) {
      addScreeningNote(input: $input) {
        __typename
        ... on AddScreeningNoteOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** The office's notes among itself. */
export function OfficeNotes({ file }: { file: FragmentOf<typeof OfficeNotesFragment> }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  const { id, notes } = readFragment(OfficeNotesFragment, file);
  const [text, setText] = useState('');
  const [add, adding] = useAction(AddNote);
  const save = async () => {
    const result = await add({ input: { applicationId: id, text } });
    if (!result.ok) return;
    setText('');
    toast(t.noteSaved);
  };
  return (
    <Card>
      <h2 className="m-0 text-std-20B-150">{t.notes}</h2>
      <p className="m-0 mt-1 text-solid-gray-700">{t.notesHelp}</p>
      <ActionNotice error={adding.error} />
      <div className="mt-4">
        <TextArea id="note-text" label={t.noteText} value={text} onChange={setText} max={4000} rows={3} />
      </div>
      <Button className="mt-3" variant="outline" size="small" pending={adding.pending} onClick={() => void save()}>
        {t.addNote}
      </Button>
      <ul className="m-0 mt-5 list-none space-y-4 p-0">
        {notes.length === 0 && <li className="text-solid-gray-700">{t.noNotes}</li>}
        {notes.map((note) => (
          <li key={note.id} className="border-l-4 border-solid-gray-300 pl-3">
            <p className="m-0 whitespace-pre-line">{note.text}</p>
            <p className="m-0 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
              {[note.author, f.dateTime(note.at)].filter(Boolean).join('\u3001')}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
