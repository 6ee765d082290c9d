import { Button, FoldingSection, Notice, Select, Skeleton, useMessages } from '@musubi/platform/web';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { letterMessages } from './letter-messages.js';
import {
  type Preview,
  type SampleApplication,
  type Template,
  TemplatePreviewQuery,
  type Words,
} from './letter-queries.js';
import { partIds } from './letter-parts.js';
import { LetterSheet } from './LetterSheet.js';

const pauseMs = 400;

/** The letter as it will read, a moment after the last key. */
export function LetterTemplatePreview({
  template,
  words,
  wrong,
  samples,
}: {
  template: Template;
  words: Words;
  wrong: boolean;
  samples: readonly SampleApplication[];
}) {
  const t = useMessages(letterMessages);
  const client = useClient();
  const [applicationId, choose] = useState('');
  const [letter, setLetter] = useState<Preview | null>(null);
  const { programmeId, kind } = template;
  const input = { programmeId, kind, words, applicationId: applicationId || null };
  const key = JSON.stringify(input);
  useEffect(() => {
    if (wrong) return;
    let current = true;
    const later = setTimeout(() => {
      void client
        .query(
          TemplatePreviewQuery,
          { input: JSON.parse(key) as typeof input, pdf: false },
          { requestPolicy: 'network-only' },
        )
        .toPromise()
        .then((answer) => {
          if (current && answer.data) setLetter(answer.data.letterTemplatePreview);
        });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(later);
    };
  }, [client, key, wrong]);
  const openPdf = async () => {
    // Opened at the click itself: a window opened later is taken for an advertisement.
    const opened = window.open('', '_blank');
    const answer = await client
      .query(TemplatePreviewQuery, { input, pdf: true }, { requestPolicy: 'network-only' })
      .toPromise();
    const pdf = answer.data?.letterTemplatePreview.pdf;
    if (!pdf || !opened) return opened?.close();
    const bytes = Uint8Array.from(atob(pdf), (each) => each.charCodeAt(0));
    opened.location.href = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  };
  return (
    <div className="min-w-0 xl:sticky xl:top-4 xl:self-start">
      <FoldingSection id={partIds.preview} title={t.preview} open={false}>
        <div className="space-y-4">
          <Select
            id="sample"
            label={t.previewOn}
            value={applicationId}
            emptyLabel={t.sample}
            onChange={choose}
            options={samples.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          />
          {wrong && <Notice tone="warning" title={t.previewWrong} />}
          {letter ? <LetterSheet letter={letter} /> : <Skeleton lines={10} />}
          <Button variant="outline" aria-disabled={wrong} onClick={() => void (wrong || openPdf())}>
            {t.openPdf}
          </Button>
        </div>
      </FoldingSection>
    </div>
  );
}
