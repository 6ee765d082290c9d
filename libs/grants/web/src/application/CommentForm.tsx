import {
  ActionNotice,
  Button,
  CheckboxGroup,
  graphql,
  Select,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  useViewer,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { Application } from './application-data.js';
import { useFieldChoices } from './PartTalk.js';
import type { Comment, PartPlace, Together } from './together-data.js';
import { togetherMessages } from './together-messages.js';

const Add = graphql(
  `
    mutation AddApplicationComment($input: AddApplicationCommentInput!) {
      addApplicationComment(input: $input) {
        __typename
        ... on AddApplicationCommentOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

const Resolve = graphql(
  `
    mutation ResolveApplicationComment($input: ResolveApplicationCommentInput!) {
      resolveApplicationComment(input: $input) {
        __typename
        ... on ResolveApplicationCommentOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

interface CommentFormProps {
  readonly application: Application;
  readonly together: Together;
  readonly place: PartPlace;
  readonly parent: Comment | null;
  readonly onDone?: () => void;
}

/** What is typed, until it has been sent. */
function useComment({ application, place, parent, onDone }: CommentFormProps) {
  const t = useMessages(togetherMessages);
  const [text, setText] = useState('');
  const [field, setField] = useState('');
  const [mentionIds, setMentionIds] = useState<string[]>([]);
  const [add, adding] = useAction(Add);
  const send = async () => {
    const { section, organisationId } = place;
    const at = { section, organisationId, field: parent ? parent.field : field || null };
    const input = { applicationId: application.id, ...at, parentId: parent?.id ?? null, text, mentionIds };
    const result = await add({ input });
    if (!result.ok) return;
    setText('');
    setMentionIds([]);
    toast(t.sent);
    onDone?.();
  };
  return { text, setText, field, setField, mentionIds, setMentionIds, adding, send };
}

/** Says something about a part or question, or answers. */
export function CommentForm(props: CommentFormProps) {
  const { application, together, place, parent } = props;
  const t = useMessages(togetherMessages);
  const form = useComment(props);
  const choices = useFieldChoices(application, place);
  const id = parent ? `reply-${parent.id}` : 'comment';
  const { error, pending } = form.adding;
  return (
    <div className="mt-4 space-y-4 rounded-12 bg-solid-gray-50 p-4">
      <ActionNotice error={error} />
      {!parent && (
        <Select
          id={`${id}-field`}
          label={t.about}
          value={form.field}
          onChange={form.setField}
          options={choices}
          emptyLabel={null}
        />
      )}
      <TextArea
        id={id}
        label={parent ? t.replyTo(parent.authorName ?? '') : t.comment}
        rows={3}
        max={2000}
        value={form.text}
        onChange={form.setText}
        error={error?.issues.find((issue) => issue.field === 'text')?.message}
      />
      <Mention id={id} together={together} value={form.mentionIds} onChange={form.setMentionIds} />
      <Button variant="outline" pending={pending} onClick={() => void form.send()}>
        {parent ? t.reply : t.send}
      </Button>
    </div>
  );
}

function Mention(props: { id: string; together: Together; value: string[]; onChange: (ids: string[]) => void }) {
  const t = useMessages(togetherMessages);
  const { viewer } = useViewer();
  const others = new Map(props.together.people.map((each) => [each.personId, each]));
  others.delete(viewer?.id ?? '');
  if (others.size === 0) return null;
  return (
    <CheckboxGroup
      id={`${props.id}-mention`}
      label={t.mention}
      help={t.mentionHelp}
      noBadge
      value={props.value}
      onChange={props.onChange}
      options={[...others.values()].map((each) => ({ value: each.personId, label: each.name }))}
    />
  );
}

export function ResolveButton({ application, comment }: { application: Application; comment: Comment }) {
  const t = useMessages(togetherMessages);
  const [resolve, state] = useAction(Resolve);
  const resolved = comment.resolvedAt === null;
  const input = { applicationId: application.id, commentId: comment.id, resolved };
  return (
    <>
      <ActionNotice error={state.error} />
      <Button variant="text" size="small" pending={state.pending} onClick={() => void resolve({ input })}>
        {resolved ? t.resolve : t.reopen}
      </Button>
    </>
  );
}
