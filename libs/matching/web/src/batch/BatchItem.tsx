import { Badge, Button, Card, LabelRow, TextArea, TextLink, useMessages } from '@musubi/platform/web';
import { FitDetails } from '../FitDetails.js';
import { batchMessages } from '../messages/batch.js';
import { Reasons } from '../Reasons.js';
import { type BatchItemData, keyOf, type Review } from './batch-data.js';

interface ItemProps {
  readonly item: BatchItemData;
  readonly review: Review;
  /** Sending was tried: what is missing is said. */
  readonly tried: boolean;
}

/** One introduction to be reviewed: why the two fit, and the words both get. */
export function BatchItem({ item, review, tried }: ItemProps) {
  const t = useMessages(batchMessages);
  const { need, organisation } = item;
  const pair = t.pair(need.owner.name, organisation.name);
  if (review.isRemoved(item))
    return (
      <Card tone="grey" className="flex flex-wrap items-center justify-between gap-3">
        <p className="m-0 min-w-0 wrap-anywhere text-solid-gray-700">
          <Badge>{t.removed}</Badge> {pair}
        </p>
        <Button variant="outline" size="small" onClick={() => review.toggle(item)}>
          {t.putBack}
        </Button>
      </Card>
    );
  const message = review.messageOf(item);
  return (
    <Card>
      <LabelRow>
        <Badge tone={need.waitingDays >= 14 ? 'warning' : 'neutral'} icon="clock">
          {t.waiting(need.waitingDays)}
        </Badge>
        <Badge>{t.load(organisation.name, item.open, item.limit)}</Badge>
      </LabelRow>
      <h3 className="mt-3 mb-1 text-std-18B-160 wrap-anywhere">{pair}</h3>
      <p className="mt-0 mb-3">
        <TextLink to={`/postings/${need.id}`}>{need.title}</TextLink>
      </p>
      <Reasons reasons={item.reasons} misfits={item.misfits} />
      <div className="mt-3">
        <FitDetails name={pair} factors={item.factors} reasons={item.reasons} />
      </div>
      <div className="mt-4">
        <TextArea
          id={`batch-${keyOf(item).replace('/', '-')}`}
          label={t.messageFor(need.owner.name, organisation.name)}
          help={t.messageHelp}
          required
          rows={4}
          max={2000}
          value={message}
          onChange={(text) => review.write(item, text)}
          error={tried && message.trim() === '' ? t.messageMissing : null}
        />
      </div>
      <Button
        variant="text"
        size="small"
        icon="close"
        className="mt-2"
        aria-label={t.removeOne(need.owner.name, organisation.name)}
        onClick={() => review.toggle(item)}
      >
        {t.remove}
      </Button>
    </Card>
  );
}
