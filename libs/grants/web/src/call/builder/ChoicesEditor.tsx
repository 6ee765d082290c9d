import type { Choice } from '@musubi/platform/model';
import { Button, FieldGroup, Icon, TextField, useMessages } from '@musubi/platform/web';
import { builderMessages } from './builder-messages.js';
import { freshId, moveBy } from './builder-values.js';
import type { QuestionPart } from './QuestionDialog.js';

/** The choices of a question, in their order. A choice keeps its answers when its words change. */
export function ChoicesEditor({ question, put }: QuestionPart) {
  const t = useMessages(builderMessages);
  const choices = question.choices ?? [];
  const change = (list: readonly Choice[]) => put({ choices: list });
  return (
    <FieldGroup id="q-choices" label={t.choices} required role="group">
      <ol className="m-0 list-none space-y-3 p-0">
        {choices.map((choice, at) => (
          <li key={choice.value} className="flex items-end gap-1">
            <TextField
              id={`q-choice-${at}`}
              label={t.choice(at + 1)}
              noBadge
              className="min-w-0 flex-1"
              value={choice.label}
              onChange={(label) => change(choices.map((each) => (each === choice ? { ...each, label } : each)))}
            />
            <SmallButton icon="up" label={t.upOf(choice.label)} onClick={() => change(moveBy(choices, at, -1))} />
            <SmallButton icon="down" label={t.downOf(choice.label)} onClick={() => change(moveBy(choices, at, 1))} />
            <SmallButton
              icon="close"
              label={t.removeOf(choice.label)}
              onClick={() => change(choices.filter((each) => each !== choice))}
            />
          </li>
        ))}
      </ol>
      <Button
        variant="outline"
        size="small"
        icon="plus"
        className="mt-3"
        onClick={() => change([...choices, { value: freshId('c'), label: '' }])}
      >
        {t.addChoice}
      </Button>
    </FieldGroup>
  );
}

/** A button of one sign with a name. */
export function SmallButton(props: { icon: 'up' | 'down' | 'close'; label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      onClick={props.onClick}
      className="grid size-11 shrink-0 place-items-center rounded-6 hover:bg-solid-gray-50"
    >
      <Icon name={props.icon} size={20} />
    </button>
  );
}
