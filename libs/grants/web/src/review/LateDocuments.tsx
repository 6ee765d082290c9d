import { fileUrl, Section, TextLink, useFormat, useMessages } from '@musubi/platform/web';
import { reviewMessages } from './messages.js';
import type { Desk } from './ReviewDeskPage.js';

/** What the office asked for after the submission and got. */
export function LateDocuments({ documents }: { documents: Desk['lateDocuments'] }) {
  const t = useMessages(reviewMessages);
  const f = useFormat();
  if (documents.length === 0) return null;
  return (
    <Section id="section-late" title={t.lateDocuments} lead={t.lateDocumentsLead} level={3}>
      <ul className="m-0 list-none space-y-3 p-0">
        {documents.map((file) => (
          <li key={file.id}>
            <TextLink to={fileUrl(file.fileId)}>{file.name}</TextLink>
            <span className="block text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
              {[file.title, file.organisation, f.date(file.addedAt)].join('\u3001')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
