import { FileList, type FileRef, Section, useMessages } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';

/** Every file of the conversation in one place. */
export function WorkspaceFiles({ files }: { files: readonly FileRef[] }) {
  const t = useMessages(collaborationTexts);
  return (
    <Section title={t.files}>
      {files.length > 0 ? <FileList files={files} /> : <p className="m-0 text-solid-gray-700">{t.filesEmpty}</p>}
    </Section>
  );
}
