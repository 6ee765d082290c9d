import { Card, LinkButton, useMessages } from '@musubi/platform/web';
import { batchMessages } from '../messages/batch.js';

/** On the coordinators' desk: the way to the week's proposals. */
export function ToBatch() {
  const t = useMessages(batchMessages);
  return (
    <Card tone="key" className="mb-10">
      <p className="mt-0 mb-4">{t.toBatchLead}</p>
      <LinkButton to="/staff/desk/batch" iconEnd="arrow">
        {t.toBatch}
      </LinkButton>
    </Card>
  );
}
