import {
  ActionNotice,
  FileField,
  fileUrl,
  type FileRef,
  graphql,
  Icon,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import type { Award } from './award-data.js';
import { awardMessages } from './messages.js';

const Attach = graphql(
  `
    mutation AttachReceipt($input: AttachReceiptInput!) {
      attachReceipt(input: $input) {
        __typename
        ... on AttachReceiptOk {
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
    mutation RemoveReceipt($input: RemoveReceiptInput!) {
      removeReceipt(input: $input) {
        __typename
        ... on RemoveReceiptOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface ReceiptsProps {
  readonly award: Award;
  readonly organisationId: string;
  readonly lineId: string;
  readonly item: string;
}

/** The receipts of one line: a photo from the phone is enough. */
export function Receipts({ award, organisationId, lineId, item }: ReceiptsProps) {
  const t = useMessages(awardMessages);
  const [attach, attaching] = useAction(Attach);
  const [remove, removing] = useAction(Remove);
  const add = async (files: readonly FileRef[]) => {
    for (const file of files) {
      const result = await attach({ input: { id: award.id, organisationId, lineId, fileId: file.id } });
      if (result.ok) toast(t.receiptAdded);
    }
  };
  const takeOff = async (id: string) => {
    const result = await remove({ input: { id } });
    if (result.ok) toast(t.receiptRemoved);
  };
  return (
    <>
      <ReceiptList award={award} organisationId={organisationId} lineId={lineId} onRemove={(id) => void takeOff(id)} />
      <FileField
        id={`receipt-${organisationId}-${lineId}`}
        label={t.receiptAdd(item)}
        noBadge
        className="mt-4"
        accept="image/*,.pdf"
        maxMegabytes={10}
        multiple
        value={[]}
        onChange={(files) => void add(files)}
      />
      <ActionNotice error={attaching.error ?? removing.error} />
    </>
  );
}

export function ReceiptList({
  award,
  organisationId,
  lineId,
  onRemove,
}: Omit<ReceiptsProps, 'item'> & { onRemove?: (id: string) => void }) {
  const t = useMessages(awardMessages);
  const own = (award.report?.receipts ?? []).filter(
    (each) => each.organisationId === organisationId && each.lineId === lineId,
  );
  if (own.length === 0) return null;
  return (
    <ul className="m-0 mt-3 list-none p-0">
      {own.map((receipt) => (
        <li key={receipt.id} className="flex items-center gap-3 py-1">
          <Icon name="file" size={20} className="shrink-0 text-solid-gray-700" />
          <a href={fileUrl(receipt.fileId)} target="_blank" rel="noreferrer" className="link min-w-0 flex-1 break-all">
            {receipt.name}
          </a>
          {onRemove && (
            <button
              type="button"
              onClick={() => onRemove(receipt.id)}
              aria-label={t.receiptRemove(receipt.name)}
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
