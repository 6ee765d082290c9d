import { Badge, Button, ButtonRow, Dialog, LoadError, Notice, Skeleton, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import { LetterSheet } from '../decision/LetterSheet.js';
import type { AwardLetter } from './letter-previews.js';
import { awardMessages } from './messages.js';

interface Props<Input> {
  readonly query: TypedDocumentNode<{ preview: AwardLetter }, { input: Input }>;
  /** What the act itself will be given: the letter shown is the one it brings. */
  readonly input: Input;
  readonly title: string;
  /** The act in words: 「承認する」 */
  readonly act: string;
  readonly danger?: boolean;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** The letter an act brings, if it brings one, and how many people get it, before anything is sent. Render it to open it. */
export function LetterDialog<Input>(props: Props<Input>) {
  return (
    <Dialog open onClose={props.onClose} title={props.title}>
      <Shown {...props} />
    </Dialog>
  );
}

function Shown<Input>({ query, input, act, danger, onConfirm, onClose }: Props<Input>) {
  const t = useMessages(awardMessages);
  const [busy, setBusy] = useState(false);
  // What was typed when the dialog opened: it lies over the fields.
  const [asked] = useState(input);
  const [{ data, error }, again] = useQuery({
    query,
    variables: { input: asked },
    requestPolicy: 'network-only',
    pause: busy,
  });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton lines={8} />;
  const { recipients, refusal } = data.preview;
  const confirm = async () => {
    setBusy(true);
    await onConfirm().finally(onClose);
  };
  return (
    <>
      <Brings preview={data.preview} />
      <ButtonRow className="mt-8">
        {!refusal && (
          <Button variant={danger ? 'danger' : 'solid'} pending={busy} onClick={() => void confirm()}>
            {t.actAndSend(act, recipients)}
          </Button>
        )}
        <Button variant="outline" onClick={onClose}>
          {t.notYetSend}
        </Button>
      </ButtonRow>
    </>
  );
}

function Brings({ preview: { letter, recipients, refusal } }: { preview: AwardLetter }) {
  const t = useMessages(awardMessages);
  if (refusal) return <Notice live tone="error" title={refusal} />;
  return (
    <>
      <Badge tone="info">{t.letterTo(recipients)}</Badge>
      <div className="mt-4">{letter ? <LetterSheet letter={letter} /> : t.mailOnly}</div>
    </>
  );
}
