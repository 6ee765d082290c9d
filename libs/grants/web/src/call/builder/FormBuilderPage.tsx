import { Badge, Button, Folds, FormNotices, LabelRow, PageHeading, SaveState, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { CallFrame, WithCallDesk } from '../CallFrame.js';
import type { CallDesk } from '../desk-data.js';
import { deskMessages } from '../desk-messages.js';
import { builderMessages } from './builder-messages.js';
import { freshId } from './builder-values.js';
import { PublishFormCard } from './PublishFormCard.js';
import { SectionCard } from './SectionCard.js';
import { SectionDialog } from './SectionDialog.js';
import { useBuilder } from './use-builder.js';

/** Builds the form of a call out of sections and questions; applicants see nothing of it before it is published. */
export function FormBuilderPage() {
  return (
    <WithCallDesk>
      {(call, again) => <BuilderOf key={`${call.id}-${call.editions[0]?.number}`} call={call} again={again} />}
    </WithCallDesk>
  );
}

function BuilderOf({ call, again }: { call: CallDesk; again: () => void }) {
  const t = useMessages(builderMessages);
  const d = useMessages(deskMessages);
  const builder = useBuilder(call);
  const [adding, add] = useState(false);
  return (
    <CallFrame call={call} aside={<PublishFormCard call={call} builder={builder} again={again} />}>
      <PageHeading
        title={d.form}
        windowTitle={`${d.form} ${call.title}`}
        before={
          <LabelRow>
            <Badge tone="neutral">{t.inForce(builder.published.version)}</Badge>
            {builder.changes.length > 0 && <Badge tone="warning">{t.unpublished}</Badge>}
          </LabelRow>
        }
        lead={t.lead}
      />
      <FormNotices form={builder.form} />
      <Folds>
        <ol className="m-0 list-none space-y-4 p-0">
          {builder.sections.map((section, at) => (
            <li key={section.id}>
              <SectionCard builder={builder} section={section} at={at} />
            </li>
          ))}
        </ol>
      </Folds>
      <Button variant="outline" icon="plus" className="mt-6" onClick={() => add(true)}>
        {t.addSection}
      </Button>
      {adding && (
        <SectionDialog
          section={{ ...{ id: freshId('s'), title: '', help: '', questions: [] }, filledBy: 'together', kind: 'form' }}
          fresh
          onClose={() => add(false)}
          onDone={builder.putSection}
        />
      )}
      <div className="sticky bottom-0 mt-8 border-t border-solid-gray-300 bg-white py-2">
        <SaveState form={builder.form} />
      </div>
    </CallFrame>
  );
}
