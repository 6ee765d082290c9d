import { Badge, useMessages } from '@musubi/platform/web';
import { marketplaceMessages } from '../messages/messages.js';

/** 困りごと in orange, できること in green: the same everywhere. */
export function KindBadge({ kind }: { kind: string }) {
  const t = useMessages(marketplaceMessages);
  const need = kind === 'need';
  return (
    <Badge tone={need ? 'need' : 'resource'} strong>
      {need ? t.need : t.resource}
    </Badge>
  );
}
