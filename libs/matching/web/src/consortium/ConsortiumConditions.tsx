import { resourceKindCodes, resourceKinds } from '@musubi/marketplace/model';
import { Button, CheckboxGroup, Disclosure, Form, Select, TextField, useMessages } from '@musubi/platform/web';
import { useState } from 'react';
import { consortiumMessages } from '../messages/consortium.js';
import type { NeedData, Wishes } from './consortium-query.js';

interface ConditionsProps {
  /** What was looked for last. */
  readonly needs: readonly NeedData[];
  readonly wishes: Omit<Wishes, 'types'> & { readonly types: number };
  /** The call that asks for several types. */
  readonly demandedBy: string | null;
  readonly pending: boolean;
  readonly onSearch: (wishes: Wishes) => void;
}

const numbers = [1, 2, 3, 4];
const options = (words: (n: number) => string) => numbers.map((n) => ({ value: String(n), label: words(n) }));

/** What is lacking, in kinds and words; how many partners at most, of how many types. */
export function ConsortiumConditions({ needs, wishes, demandedBy, pending, onSearch }: ConditionsProps) {
  const t = useMessages(consortiumMessages);
  const [kinds, setKinds] = useState<readonly string[]>(needs.map((need) => need.kind));
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(needs.map((need) => [need.kind, need.note])),
  );
  const [most, setMost] = useState(wishes.most);
  const [types, setTypes] = useState(wishes.types);
  const chosen = resourceKindCodes.filter((kind) => kinds.includes(kind));
  const search = () => onSearch({ most, types, needs: chosen.map((kind) => ({ kind, note: notes[kind] ?? '' })) });
  return (
    <Disclosure title={t.conditions} open={needs.length === 0}>
      <Form className="grid gap-6" onSubmit={search}>
        <CheckboxGroup
          id="consortium-kinds"
          label={t.need}
          help={t.conditionsHelp}
          noBadge
          value={[...kinds]}
          onChange={setKinds}
          options={resourceKindCodes.map((kind) => ({ value: kind, label: resourceKinds[kind] }))}
        />
        {chosen.map((kind) => (
          <TextField
            key={kind}
            id={`consortium-note-${kind}`}
            label={t.what(resourceKinds[kind])}
            value={notes[kind] ?? ''}
            onChange={(note) => setNotes({ ...notes, [kind]: note })}
          />
        ))}
        <Select
          id="consortium-most"
          label={t.most}
          noBadge
          options={options(t.upTo)}
          value={String(most)}
          onChange={(value) => setMost(Number(value))}
        />
        <Select
          id="consortium-types"
          label={t.types}
          help={demandedBy ? t.typesDemanded(demandedBy) : t.typesHelp}
          noBadge
          options={options(t.atLeast)}
          value={String(types)}
          onChange={(value) => setTypes(Number(value))}
        />
        <div>
          <Button type="submit" variant="outline" pending={pending}>
            {t.search}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
