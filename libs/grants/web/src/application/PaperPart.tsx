import { tokyoDate } from '@musubi/platform/model';
import {
  ActionNotice,
  Button,
  DateField,
  Disclosure,
  FileField,
  type FileRef,
  graphql,
  Notice,
  TextField,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Application, ApplicationPartner } from './application-data.js';
import { togetherMessages } from './together-messages.js';

const Record = graphql(
  `
    mutation RecordPaperAgreement($input: RecordPaperAgreementInput!) {
      recordPaperAgreement(input: $input) {
        __typename
        ... on RecordPaperAgreementOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Says that the application came on paper: to the partners, and to the office that types it in. */
export function PaperNotice({ application }: { application: Application }) {
  const t = useMessages(togetherMessages);
  const f = useFormat();
  if (!application.onPaper) return null;
  return (
    <Notice title={application.byProxy ? t.byProxy : t.onPaper} className="mt-6">
      {application.byProxy
        ? t.byProxyText
        : t.onPaperText(application.paperReceivedAt ? f.dateTime(application.paperReceivedAt) : '')}
    </Notice>
  );
}

/** The agreement of one partner as it was signed on paper. */
export function PaperAgreement({ application, partner }: { application: Application; partner: ApplicationPartner }) {
  const t = useMessages(togetherMessages);
  const [form, setForm] = useState({ signer: '', signedOn: tokyoDate(new Date()) });
  const [files, setFiles] = useState<readonly FileRef[]>([]);
  const [record, state] = useAction(Record);
  const errorOf = (field: string) => state.error?.issues.find((issue) => issue.field === field)?.message;
  const save = async () => {
    const { contentVersion, id } = application;
    const input = { id, organisationId: partner.id, contentVersion, ...form, fileId: files[0]?.id ?? '' };
    const result = await record({ input });
    if (result.ok) toast(t.paperSaved);
  };
  return (
    <div className="mt-4">
      <Disclosure title={t.paperAgreement(partner.name)}>
        <div className="space-y-6 pt-2">
          <ActionNotice error={state.error} />
          <TextField
            id={`signer-${partner.id}`}
            label={t.paperSigner}
            required
            value={form.signer}
            onChange={(signer) => setForm({ ...form, signer })}
            error={errorOf('signer')}
          />
          <DateField
            id={`signed-${partner.id}`}
            label={t.paperSigned}
            required
            value={form.signedOn}
            onChange={(signedOn) => setForm({ ...form, signedOn })}
            error={errorOf('signedOn')}
          />
          <FileField
            id={`scan-${partner.id}`}
            label={t.paperScan}
            required
            maxMegabytes={10}
            value={files}
            onChange={setFiles}
            error={errorOf('fileId')}
          />
          <Button pending={state.pending} onClick={() => void save()}>
            {t.paperSave}
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}
