import type {
  Actor,
  ContextModule,
  MembershipRole,
  Permission,
  PermissionTable,
  PlatformRole,
  Rule,
} from '@musubi/platform/server';

const ours = '00000000-0000-7000-8000-000000000001';
const theirs = '00000000-0000-7000-8000-000000000002';
const me = '00000000-0000-7000-8000-0000000000aa';
const other = '00000000-0000-7000-8000-0000000000bb';

/** Everybody a permission is asked for, one column each; `row` is what the row says of them beside being assigned. */
const cast: readonly [label: string, actor: Actor, row?: Readonly<Record<string, unknown>>][] = [
  ['訪問者', somebody(null)],
  ['ログインのみ（名指しされた人）', somebody(me)],
  ['閲覧者', member('viewer', ours)],
  ['担当者', member('editor', ours)],
  ['代表者', member('representative', ours)],
  ['他団体の代表者', member('representative', theirs)],
  ['担当の審査員（申告前）', somebody(me, 'reviewer')],
  ['担当の審査員（利害関係なし）', somebody(me, 'reviewer'), { clearedIds: [me] }],
  ['担当の審査員（利害関係あり）', somebody(me, 'reviewer'), { conflictIds: [me] }],
  ['ほかの審査員', somebody(other, 'reviewer')],
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

const usualOf: Readonly<Record<string, unknown>> = { clearedIds: [], conflictIds: [], submittedAt: new Date(0) };

/** What a column holds unless something else is said. */
function usual(name: string): unknown {
  if (Object.hasOwn(usualOf, name)) return usualOf[name];
  if (/^(person|reviewer|author|owner).*Ids?$/i.test(name) || name === 'createdBy')
    return name.endsWith('s') ? [me] : me;
  if (/Ids$/.test(name)) return [ours];
  return /Id$|^id$/.test(name) ? ours : null;
}

/** A row that belongs to our organisation and to the person `me`, whatever its columns are called. */
function sampleRow(state: string | null, said: Readonly<Record<string, unknown>> = {}): object {
  return new Proxy(
    {},
    {
      get: (_row, property) => {
        const name = String(property);
        if (name === 'state') return state;
        return Object.hasOwn(said, name) ? said[name] : usual(name);
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
  const rows = Object.entries(table.entries).flatMap(([name, permission]) => rowsOf(name, permission, context));
  return [
    '<!-- Generated from the code by `npm run generate`. Do not edit. -->',
    `# ${table.context}: who may do what`,
    '',
    '● may, – may not. The row belongs to the organisation of 閲覧者・担当者・代表者, is assigned to 担当の審査員 and was handed in.',
    '',
    `| permission | state | who, in words | ${cast.map(([label]) => label).join(' | ')} |`,
    `|---|---|---|${cast.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}

function rowsOf(name: string, permission: Permission, context: ContextModule): string[] {
  const rule = permission.rule as Rule<unknown>;
  const states = statesOf(name, permission, context);
  const answers = states.map((state) => ({ state, marks: marksOf(rule, state) }));
  const same = new Set(answers.map((each) => each.marks)).size === 1;
  const shown = same ? [{ ...answers[0]!, state: states.length > 1 ? 'every' : '' }] : answers;
  return shown.map((each) => `| ${name} | ${each.state ?? ''} | ${rule.words} | ${each.marks} |`);
}

const marksOf = (rule: Rule<unknown>, state: string | null): string =>
  cast.map(([, actor, said]) => (rule.can(actor, sampleRow(state, said)) ? '●' : '–')).join(' | ');

/** The states of what a permission judges: of its own subject, or of the entity it looks at. */
function statesOf(name: string, permission: Permission, context: ContextModule): (string | null)[] {
  const subjects = [name.split(':')[0], permission.on?.name.replace(/^./, (first) => first.toLowerCase())];
  const lifecycle = (context.lifecycles ?? []).find((each) => subjects.includes(each.name));
  return lifecycle ? Object.keys(lifecycle.states) : [null];
}

/** `docs/permissions/<lifecycle>-moves.md`: role × state × move, as far as a move starts from the state at all. */
export function moveDocuments(contexts: readonly ContextModule[]): [path: string, text: string][] {
  const rules = new Map(
    contexts.flatMap((context) => (context.permissions ?? []).flatMap((table) => Object.entries(table.entries))),
  );
  return contexts.flatMap((context) =>
    (context.lifecycles ?? []).map((each): [string, string] => [
      `docs/permissions/${each.name}-moves.md`,
      movesPage(each as unknown as AnyLifecycle, rules),
    ]),
  );
}

interface AnyLifecycle {
  readonly name: string;
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly moves: Readonly<Record<string, { from: readonly string[]; to: string; by: string; label: string }>>;
}

function movesPage({ name, states, moves }: AnyLifecycle, rules: ReadonlyMap<string, Permission>): string {
  const rows = Object.keys(states).flatMap((state) => {
    const open = Object.entries(moves).filter(([, move]) => move.from.includes(state));
    const words = `${state} ${Object.values(states[state] ?? {})[0] ?? ''}`;
    if (open.length === 0) return [`| ${words} | – | no move | ${cast.map(() => '–').join(' | ')} |`];
    return open.map(([move, { to, by, label }]) => {
      const rule = rules.get(by)?.rule as Rule<unknown> | undefined;
      const marks = rule ? marksOf(rule, state) : cast.map(() => '–').join(' | ');
      return `| ${words} | ${move} → ${to} | ${label}${rule ? '' : '（時計）'} | ${marks} |`;
    });
  });
  return [
    '<!-- Generated from the code by `npm run generate`. Do not edit. -->',
    `# ${name}: who may make which move in which state`,
    '',
    '● may, – may not; a move that is not listed does not start from the state. Guards (deadlines, completeness) come on top.',
    '',
    `| state | move | button | ${cast.map(([label]) => label).join(' | ')} |`,
    `|---|---|---|${cast.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}
