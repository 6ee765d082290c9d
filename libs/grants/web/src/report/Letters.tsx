import { fileUrl, ResponsiveTable, Section, useFormat, useMessages } from '@musubi/platform/web';
import type { AwardLetter } from './award-data.js';
import { awardMessages } from './messages.js';

/** Every letter of the award, newest first, with its PDF. */
export function Letters({ letters }: { letters: readonly AwardLetter[] }) {
  const t = useMessages(awardMessages);
  const f = useFormat();
  return (
    <Section title={t.letters}>
      {letters.length === 0 ? (
        <p className="m-0">{t.noLetters}</p>
      ) : (
        <ResponsiveTable
          caption={t.letters}
          hideCaption
          rows={letters}
          rowKey={(letter) => letter.id}
          columns={[
            {
              id: 'title',
              title: t.letters,
              main: true,
              cell: (letter) =>
                letter.pdfFileId ? (
                  <a href={fileUrl(letter.pdfFileId)} target="_blank" rel="noreferrer" className="link">
                    {letter.title}
                  </a>
                ) : (
                  `${letter.title}（${t.letterPrinting}）`
                ),
            },
            { id: 'number', title: t.letterNumber, cell: (letter) => letter.number },
            { id: 'day', title: t.letterDay, cell: (letter) => f.date(letter.issuedOn as string) },
          ]}
        />
      )}
    </Section>
  );
}
