import { applicationForm, asksPartner, type AttachmentRule, type CallFormSetting } from '@musubi/grants/model';
import {
  ActionNotice,
  Badge,
  ButtonRow,
  Card,
  FileField,
  fileUrl,
  type FileRef,
  graphql,
  Icon,
  Layout,
  LinkButton,
  PageHeading,
  Section,
  Stack,
  toast,
  useAction,
  useFormat,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';
import type { Application, ApplicationPartner } from './application-data.js';
import { isAsked, isEditable, useCrumbs, WithApplication } from './ApplicationFrame.js';
import { PartTalk } from './PartTalk.js';

const Attach = graphql(
  `
    mutation AttachToApplication($input: AttachToApplicationInput!) {
      attachToApplication(input: $input) {
        __typename
        ... on AttachToApplicationOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Remove = graphql(
  `
    mutation RemoveApplicationAttachment($input: RemoveApplicationAttachmentInput!) {
      removeApplicationAttachment(input: $input) {
        __typename
        ... on RemoveApplicationAttachmentOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** The documents each partner adds to the application. */
export function AttachmentsPage() {
  return <WithApplication>{(application) => <Attachments application={application} />}</WithApplication>;
}

function Attachments({ application }: { application: Application }) {
  const t = useMessages(grantsMessages);
  const form = applicationForm(application.call.form as CallFormSetting);
  const own = application.partners.find((partner) => partner.mayEdit) ?? application.partners[0];
  return (
    <Layout width="narrow" crumbs={useCrumbs(application, t.documents)}>
      <PageHeading title={t.documents} lead={t.attachmentsLead} />
      {application.partners.map((partner) => (
        <Section key={partner.id} title={partner.name}>
          <Stack gap="small">
            {form.attachments
              .filter((rule) => asksPartner(rule, partner))
              .map((rule) => (
                <DocumentCard key={rule.id} application={application} partner={partner} rule={rule} />
              ))}
          </Stack>
        </Section>
      ))}
      <ButtonRow className="mt-10">
        <LinkButton to={`/applications/${application.id}`}>{t.backToList}</LinkButton>
      </ButtonRow>
      {own && <PartTalk application={application} place={{ section: 'attachments', organisationId: own.id }} />}
    </Layout>
  );
}

interface DocumentProps {
  readonly application: Application;
  readonly partner: ApplicationPartner;
  readonly rule: AttachmentRule;
}

function DocumentCard({ application, partner, rule }: DocumentProps) {
  const t = useMessages(grantsMessages);
  const [attach, attaching] = useAction(Attach);
  const [remove, removing] = useAction(Remove);
  const editable = partner.mayEdit && isEditable(application) && isAsked(application, 'attachments');
  const add = async (files: readonly FileRef[]) => {
    for (const file of files) {
      const input = { id: application.id, organisationId: partner.id, kind: rule.id, fileId: file.id };
      const result = await attach({ input });
      if (result.ok) toast(t.attached);
    }
  };
  const takeOff = async (id: string) => {
    const result = await remove({ input: { id } });
    if (result.ok) toast(t.removed);
  };
  const kept = application.attachments.filter((each) => each.kind === rule.id && each.organisationId === partner.id);
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="m-0 text-std-18B-160">{rule.title}</h3>
        <DocumentBadge kept={kept.length > 0} required={rule.required} />
      </div>
      <p className="mt-1 mb-0 text-solid-gray-700">{rule.help}</p>
      <Kept files={kept} onRemove={editable ? (id) => void takeOff(id) : undefined} />
      {editable && (
        <FileField
          id={`file-${partner.id}-${rule.id}`}
          label={<span className="sr-only">{`${partner.name} ${rule.title}`}</span>}
          noBadge
          className="mt-3"
          maxMegabytes={10}
          multiple
          value={[]}
          onChange={(files) => void add(files)}
        />
      )}
      <ActionNotice error={attaching.error ?? removing.error} />
    </Card>
  );
}

function DocumentBadge({ kept, required }: { kept: boolean; required: boolean }) {
  const t = useMessages(grantsMessages);
  if (kept) return <Badge tone="success">{t.attachedState}</Badge>;
  return <Badge tone={required ? 'warning' : 'neutral'}>{required ? t.needed : t.ifAny}</Badge>;
}

function Kept({
  files,
  onRemove,
}: {
  files: readonly Application['attachments'][number][];
  onRemove?: (id: string) => void;
}) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  return (
    <ul className="m-0 mt-3 list-none p-0">
      {files.map((file) => (
        <li key={file.id} className="flex items-center gap-3 border-t border-solid-gray-200 py-2">
          <Icon name="file" size={20} className="shrink-0 text-solid-gray-700" />
          <span className="min-w-0 flex-1">
            <a href={fileUrl(file.fileId)} target="_blank" rel="noreferrer" className="link break-all">
              {file.name}
            </a>
            {file.addedByName && (
              <span className="block text-dns-14N-130 text-solid-gray-700">
                {t.attachedBy(file.addedByName, f.dateTime(file.addedAt))}
              </span>
            )}
          </span>
          {onRemove && (
            <button
              type="button"
              onClick={() => onRemove(file.id)}
              aria-label={t.removeFile(file.name)}
              className="grid size-11 shrink-0 place-items-center rounded-6 hover:bg-solid-gray-50"
            >
              <Icon name="close" size={20} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
