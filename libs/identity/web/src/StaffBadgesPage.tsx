import {
  ActionNotice,
  Badge,
  Button,
  ButtonRow,
  Card,
  EmptyState,
  Form,
  graphql,
  Layout,
  LoadError,
  PageHeading,
  RequireRole,
  type ResultOf,
  Section,
  SkeletonCards,
  TextArea,
  TextField,
  TextLink,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { badgeMessages } from './messages/badges.js';

const BadgesQuery = graphql(`
  query StaffBadges {
    badges {
      code
      name
      description
    }
  }
`);

const Define = graphql(
  `
    mutation DefineBadge($input: DefineBadgeInput!) {
      defineBadge(input: $input) {
        __typename
        ... on DefineBadgeOk {
          code
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type BadgeData = ResultOf<typeof BadgesQuery>['badges'][number];

/** 登録・宣言: what organisations can hold, such as a declaration to the city. Given on the page of each organisation. */
export function StaffBadgesPage() {
  const t = useMessages(badgeMessages);
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Layout width="narrow" crumbs={[{ title: t.organisations, to: '/staff/organisations' }, { title: t.title }]}>
        <PageHeading title={t.title} lead={t.lead} />
        <p className="mt-0 mb-8">
          {t.giving} <TextLink to="/organisations">{t.toDirectory}</TextLink>
        </p>
        <Badges />
      </Layout>
    </RequireRole>
  );
}

function Badges() {
  const t = useMessages(badgeMessages);
  const [{ data, error }, again] = useQuery({ query: BadgesQuery });
  const [editing, edit] = useState<string | null>(null);
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error && !data) return <LoadError error={error} onRetry={reload} />;
  if (!data) return <SkeletonCards count={2} columns={1} />;
  const done = () => {
    edit(null);
    reload();
  };
  return (
    <>
      {data.badges.length === 0 && <EmptyState icon="star" title={t.empty} />}
      <ul className="m-0 grid list-none gap-4 p-0">
        {data.badges.map((badge) => (
          <li key={badge.code}>
            <Card>
              {editing === badge.code ? (
                <BadgeForm badge={badge} taken={[]} onDone={done} onCancel={() => edit(null)} />
              ) : (
                <Shown badge={badge} onEdit={() => edit(badge.code)} />
              )}
            </Card>
          </li>
        ))}
      </ul>
      <Section title={t.add}>
        <Card tone="grey">
          <BadgeForm
            key={data.badges.length}
            badge={null}
            taken={data.badges.map((badge) => badge.code)}
            onDone={done}
          />
        </Card>
      </Section>
    </>
  );
}

function Shown({ badge, onEdit }: { badge: BadgeData; onEdit: () => void }) {
  const t = useMessages(badgeMessages);
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        <Badge tone="key" icon="star">
          {badge.name}
        </Badge>
        {badge.description && <p className="mt-2 mb-0 wrap-anywhere">{badge.description}</p>}
        <p className="mt-1 mb-0 text-dns-14N-130 text-solid-gray-700">{t.codeIs(badge.code)}</p>
      </div>
      <Button variant="outline" size="small" icon="edit" aria-label={t.editOne(badge.name)} onClick={onEdit}>
        {t.edit}
      </Button>
    </div>
  );
}

interface FormProps {
  /** null: a new one. */
  readonly badge: BadgeData | null;
  /** Codes that would be changed and not added. */
  readonly taken: readonly string[];
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

function BadgeForm({ badge, taken, onDone, onCancel }: FormProps) {
  const t = useMessages(badgeMessages);
  const [values, setValues] = useState<BadgeData>(badge ?? { code: '', name: '', description: '' });
  const [double, setDouble] = useState(false);
  const [define, { pending, error }] = useAction(Define);
  const save = async () => {
    const { code, name, description } = values;
    setDouble(taken.includes(code));
    if (taken.includes(code) || !(await define({ input: { code, name, description } })).ok) return;
    toast(t.saved);
    onDone();
  };
  const issue = (field: string) => error?.issues.find((each) => each.field === field)?.message ?? null;
  return (
    <Form className="grid gap-5" onSubmit={save}>
      <BadgeFields
        isNew={badge === null}
        values={values}
        onChange={setValues}
        nameError={issue('name')}
        codeError={double ? t.codeTaken : issue('code')}
      />
      {error?.issues.length === 0 && <ActionNotice error={error} />}
      <ButtonRow>
        <Button type="submit" pending={pending}>
          {badge ? t.save : t.add}
        </Button>
        {onCancel && (
          <Button variant="text" onClick={onCancel}>
            {t.cancel}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}

interface FieldsProps {
  readonly isNew: boolean;
  readonly values: BadgeData;
  readonly onChange: (values: BadgeData) => void;
  readonly nameError: string | null;
  readonly codeError: string | null;
}

function BadgeFields({ isNew, values, onChange, nameError, codeError }: FieldsProps) {
  const t = useMessages(badgeMessages);
  const id = isNew ? 'new' : values.code;
  return (
    <>
      <TextField
        id={`badge-name-${id}`}
        label={t.name}
        help={t.nameHelp}
        required
        value={values.name}
        onChange={(name) => onChange({ ...values, name })}
        error={nameError}
      />
      {isNew && (
        <TextField
          id="badge-code-new"
          label={t.code}
          help={t.codeHelp}
          required
          value={values.code}
          onChange={(code) => onChange({ ...values, code })}
          error={codeError}
        />
      )}
      <TextArea
        id={`badge-description-${id}`}
        label={t.description}
        rows={2}
        max={300}
        value={values.description}
        onChange={(description) => onChange({ ...values, description })}
      />
    </>
  );
}
