import { mostLetterItems } from '@musubi/grants/model';
import { Button, Fold, Folds, TextArea, TextField, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { moveBy } from '../call/builder/builder-values.js';
import { Movers } from '../Movers.js';
import { letterMessages } from './letter-messages.js';
import type { Words } from './letter-queries.js';

type Item = Words['items'][number];

interface ItemsProps {
  readonly items: readonly Item[];
  readonly onChange: (items: Item[]) => void;
  readonly errorOf: (field: string) => string | null;
}

/** What stands below 「記」, each item folded to its heading and text, to be opened, moved and taken out. */
export function LetterItemsEditor({ items, onChange, errorOf }: ItemsProps) {
  const t = useMessages(letterMessages);
  // Items have no names of their own: an open one stays open where it is moved to.
  const [keys, setKeys] = useState(() => items.map(() => crypto.randomUUID()));
  const arrange = (nextItems: Item[], nextKeys: typeof keys) => {
    onChange(nextItems);
    setKeys(nextKeys);
  };
  const change = (at: number, part: Partial<Item>) =>
    onChange(items.map((item, place) => (place === at ? { ...item, ...part } : item)));
  const removal = (at: number) => ({
    ...{ id: 'remove', icon: 'close' as const, label: t.removeItem(at + 1) },
    onSelect: () =>
      arrange(
        items.filter((_item, place) => place !== at),
        keys.filter((_key, place) => place !== at),
      ),
  });
  return (
    <Folds>
      {items.map((item, at) => (
        <Fold
          key={keys[at]}
          level={3}
          title={item.label || t.item(at + 1)}
          note={<span className="line-clamp-2">{item.value}</span>}
          open={!item.label || Boolean(errorOf(`label:${at}`) ?? errorOf(`value:${at}`))}
          action={
            <Movers
              title={item.label || t.item(at + 1)}
              at={at}
              of={items.length}
              onMove={(by) => arrange(moveBy(items, at, by), moveBy(keys, at, by))}
              entries={[removal(at)]}
            />
          }
        >
          <ItemFields item={item} at={at} errorOf={errorOf} onChange={(part) => change(at, part)} />
        </Fold>
      ))}
      {items.length < mostLetterItems && (
        <Button
          variant="outline"
          icon="plus"
          className="self-start"
          onClick={() => arrange([...items, { label: '', value: '' }], [...keys, crypto.randomUUID()])}
        >
          {t.addItem}
        </Button>
      )}
    </Folds>
  );
}

function ItemFields(props: {
  item: Item;
  at: number;
  errorOf: ItemsProps['errorOf'];
  onChange: (part: Partial<Item>) => void;
}) {
  const { item, at, errorOf, onChange } = props;
  const t = useMessages(letterMessages);
  return (
    <div className="space-y-4">
      <TextField
        id={`label:${at}`}
        label={t.itemLabel(at + 1)}
        required
        value={item.label}
        onChange={(label) => onChange({ label })}
        error={errorOf(`label:${at}`)}
      />
      <TextArea
        id={`value:${at}`}
        label={t.itemValue(at + 1)}
        required
        rows={2}
        value={item.value}
        onChange={(value) => onChange({ value })}
        error={errorOf(`value:${at}`)}
      />
    </div>
  );
}
