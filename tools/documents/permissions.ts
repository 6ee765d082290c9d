import type {
  Actor,
  ContextModule,
  MembershipRole,
  PermissionTable,
  PlatformRole,
  Rule,
} from '@musubi/platform/server';

const ours = '00000000-0000-7000-8000-000000000001';
const theirs = '00000000-0000-7000-8000-000000000002';
const me = '00000000-0000-7000-8000-0000000000aa';
const other = '00000000-0000-7000-8000-0000000000bb';

/** Everybody a permission is asked for, one column each. */
const cast: readonly [label: string, actor: Actor][] = [
  ['訪問者', somebody(null)],
  ['ログインのみ', somebody(me)],
  ['閲覧者', member('viewer', ours)],
  ['担当者', member('editor', ours)],
  ['代表者', member('representative', ours)],
  ['他団体の代表者', member('representative', theirs)],
  ['担当の審査員', somebody(me, 'reviewer')],
  ['コーディネーター', somebody(other, 'coordinator')],
  ['確認担当', somebody(other, 'moderator')],
  ['市職員', somebody(other, 'staff')],
  ['会計担当', somebody(other, 'accountant')],
  ['管理者', somebody(other, 'admin')],
];

function somebody(personId: string | null, ...roles: PlatformRole[]): Actor {
  return { personId, name: null, roles, memberships: [], requestId: 'matrix' };
}

function member(role: MembershipRole, organisationId: string): Actor {
  return { ...somebody(other), memberships: [{ organisationId, role }] };
}

/** A row that belongs to our organisation and to the person `me`, whatever its columns are called. */
function sampleRow(state: string | null): object {
  return new Proxy(
    {},
    {
      get: (_row, property) => {
        const name = String(property);
        if (name === 'state') return state;
        if (/^(person|reviewer|author|owner).*Ids?$/i.test(name) || name === 'createdBy')
          return name.endsWith('s') ? [me] : me;
        if (/Ids$/.test(name)) return [ours];
        return /Id$|^id$/.test(name) ? ours : null;
      },
    },
  );
}

/** `docs/permissions/<context>.md`: role × permission × state. */
export function permissionDocuments(contexts: readonly ContextModule[]): [path: string, text: string][] {
  return contexts.flatMap((context) =>
    (context.permissions ?? []).map((table): [string, string] => [
      `docs/permissions/${table.context}.md`,
      page(table, context),
    ]),
  );
}

function page(table: PermissionTable, context: ContextModule): string {
  const rows = Object.entries(table.entries).flatMap(([name, permission]) =>
    rowsOf(name, permission.rule as Rule<unknown>, context),
  );
  return [
    '<!-- Generated from the code by `npm run generate`. Do not edit. -->',
    `# ${table.context}: who may do what`,
    '',
    '● may, – may not. The row belongs to the organisation of 閲覧者・担当者・代表者 and is assigned to 担当の審査員.',
    '',
    `| permission | state | who, in words | ${cast.map(([label]) => label).join(' | ')} |`,
    `|---|---|---|${cast.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

function rowsOf(name: string, rule: Rule<unknown>, context: ContextModule): string[] {
  const states = statesOf(name, context);
  const answers = states.map((state) => ({
    state,
    marks: cast.map(([, actor]) => (rule.can(actor, sampleRow(state)) ? '●' : '–')).join(' | '),
  }));
  const same = new Set(answers.map((each) => each.marks)).size === 1;
  const shown = same ? [{ ...answers[0]!, state: '' }] : answers;
  return shown.map((each) => `| ${name} | ${each.state ?? ''} | ${rule.words} | ${each.marks} |`);
}

function statesOf(permission: string, context: ContextModule): (string | null)[] {
  const subject = permission.split(':')[0];
  const lifecycle = (context.lifecycles ?? []).find((each) => each.name === subject);
  return lifecycle ? Object.keys(lifecycle.states) : [null];
}
