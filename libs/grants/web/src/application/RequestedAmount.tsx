import type { FieldIssue } from '@musubi/platform/model';
import { Button, Card, type FormControl, useFormat, useMessages, YenField } from '@musubi/platform/web';
import { grantsMessages } from '../messages/messages.js';

/** The grant asked for, with the most this budget can get and one press to take it. */
export function RequestedAmount({
  form,
  limit,
  issues,
}: {
  form: FormControl;
  limit: bigint;
  issues: readonly FieldIssue[];
}) {
  const t = useMessages(grantsMessages);
  const f = useFormat();
  const value = typeof form.values['requested'] === 'string' ? form.values['requested'] : '';
  return (
    <Card tone="key">
      <YenField
        id="f-requested"
        label={t.grantAmount}
        help={t.grantHelp(f.yen(limit))}
        required
        value={value}
        onChange={(next) => form.set('requested', next)}
        onBlur={() => form.leave('requested')}
        error={[...issues, ...form.issues].find((issue) => issue.field === 'requested')?.message}
      />
      {limit > 0n && value !== String(limit) && (
        <Button className="mt-4" variant="outline" size="small" onClick={() => form.set('requested', String(limit))}>
          {t.useLimit(f.yen(limit))}
        </Button>
      )}
    </Card>
  );
}
