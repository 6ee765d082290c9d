import { fields, organisationTypes, sdgs, wards } from '@musubi/identity/model';
import {
  type Choice,
  type Form,
  type FormField,
  type FormPage,
  isLocalDate,
  type LocalDate,
  type Values,
} from '@musubi/platform/model';
import { endDateIssue } from './posting-lifecycle.js';
import { dayParts, type PostingKind, reaches, weekdays } from './posting-vocabulary.js';
import { type ResourceKind, resourceKindCodes, resourceKinds, resourceQuestions } from './resource-kind.js';

export const mostImages = 4;
const longestTitle = 60;
const longestBody = 2000;

const choicesOf = (table: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

const chose = (values: Values, field: string, code: string): boolean =>
  Array.isArray(values[field]) && (values[field] as unknown[]).includes(code);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Words that differ between 困りごと and できること. */
const words = {
  need: {
    what: 'どんなことに困っていますか',
    title: '見出し（一言で言うと）',
    titleHelp: '例：夏まつりのテント設営を手伝ってくれる方を探しています',
    body: 'くわしい内容',
    bodyHelp: 'いま困っていること、これまでやってみたこと、どうなったらうれしいかを書くと、声がかかりやすくなります。',
    resources: '何があれば助かりますか',
    forWhom: 'だれのためですか',
    forWhomHelp: '例：町内の小学生とその家族（約80世帯）',
    wanted: 'どんな相手に声をかけてほしいですか',
  },
  resource: {
    what: 'どんなことができますか',
    title: '見出し（一言で言うと）',
    titleHelp: '例：平日の夜、駅前の会議室を無料でお貸しします',
    body: 'くわしい内容',
    bodyHelp: 'これまでの実績や、どんな活動に使ってほしいかを書くと、相談しやすくなります。',
    resources: '何を出せますか',
    forWhom: 'だれに使ってほしいですか',
    forWhomHelp: '例：子どもや高齢者のための活動をしている団体',
    wanted: 'どんな相手とつながりたいですか',
  },
} as const satisfies Record<PostingKind, Record<string, string>>;

/** The posting form. `today` is the day in Tokyo: dates of the past are refused from then on. */
export function postingForm(kind: PostingKind, today: LocalDate): Form {
  return {
    id: 'posting',
    pages: [whatPage(kind), detailPage(kind), resourcePage(kind), placePage(today), partnerPage(kind), imagePage],
  };
}

const whatPage = (kind: PostingKind): FormPage => ({
  id: 'what',
  title: words[kind].what,
  fields: [
    {
      id: 'title',
      title: words[kind].title,
      help: words[kind].titleHelp,
      kind: 'text',
      required: true,
      max: longestTitle,
      validate: (value) => ([...textOf(value).trim()].length < 5 ? '見出しは5字以上で入力してください。' : null),
    },
    {
      id: 'fields',
      title: '分野',
      help: '近いものを3つまで選んでください。',
      kind: 'checkboxes',
      required: true,
      max: 3,
      choices: choicesOf(fields),
    },
  ],
});

const detailPage = (kind: PostingKind): FormPage => ({
  id: 'details',
  title: 'くわしく教えてください',
  fields: [
    {
      id: 'body',
      title: words[kind].body,
      help: words[kind].bodyHelp,
      kind: 'textarea',
      required: true,
      max: longestBody,
    },
    {
      id: 'sdgs',
      title: '関係するSDGsの目標',
      help: 'わかる場合だけ、3つまで。企業の方が見つけやすくなります。',
      kind: 'checkboxes',
      max: 3,
      choices: sdgs.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
    },
  ],
});

const resourcePage = (kind: PostingKind): FormPage => ({
  id: 'resources',
  title: words[kind].resources,
  help: '数や金額は、決まっていれば入力してください。だいたいでかまいません。',
  fields: [
    {
      id: 'resourceKinds',
      title: '当てはまるもの（いくつでも）',
      kind: 'checkboxes',
      required: true,
      choices: resourceKindCodes.map((value) => ({
        value,
        label: resourceKinds[value],
        hint: resourceQuestions[value].hint,
      })),
    },
    ...resourceKindCodes.flatMap((each) => resourceFields(each, kind)),
  ],
});

/** Ids are `peopleNote`, `peopleQuantity`, `peopleUnit`, `moneyYen`. */
function resourceFields(each: ResourceKind, kind: PostingKind): FormField[] {
  const show = (values: Values) => chose(values, 'resourceKinds', each);
  const { example, unit } = resourceQuestions[each];
  const name = resourceKinds[each];
  const note: FormField = {
    id: `${each}Note`,
    title: `どんな${name === 'その他' ? 'もの' : name}ですか`,
    help: `例：${example[kind]}`,
    kind: 'text',
    required: true,
    max: 100,
    show,
  };
  if (each === 'money') return [note, { id: 'moneyYen', title: '金額', kind: 'yen', show }];
  if (unit === null) return [note];
  return [
    note,
    {
      id: `${each}Quantity`,
      title: each === 'people' ? '人数（人）' : '数',
      kind: 'number',
      show,
      validate: atMostAMillion,
    },
    ...(each === 'people' ? [] : [{ id: `${each}Unit`, title: '単位', kind: 'text', max: 10, show } as const]),
  ];
}

const atMostAMillion = (value: unknown): string | null =>
  Number(value) > 1_000_000 ? '数は1,000,000以下で入力してください。' : null;

const placePage = (today: LocalDate): FormPage => ({
  id: 'when-where',
  title: '場所と時期を教えてください',
  fields: [...placeFields, ...periodFields(today), ...endFields(today)],
});

const placeFields: FormField[] = [
  { id: 'reach', title: '場所', kind: 'radio', required: true, choices: choicesOf(reaches) },
  {
    id: 'wards',
    title: '区（いくつでも）',
    kind: 'checkboxes',
    required: true,
    show: (values) => values.reach === 'wards',
    get choices() {
      return wards().map(({ code, name }) => ({ value: code, label: name }));
    },
  },
  {
    id: 'placeHint',
    title: '場所のめやす',
    help: '例：地下鉄の駅から歩いて5分の集会所。番地は書かなくてかまいません。',
    kind: 'text',
    max: 100,
    show: (values) => values.reach !== 'online',
  },
];

const periodFields = (today: LocalDate): FormField[] => [
  {
    id: 'periodFrom',
    title: '活動を始める日',
    help: '決まっていなければ空けておいてください。',
    kind: 'date',
  },
  {
    id: 'periodTo',
    title: '活動を終える日',
    kind: 'date',
    validate: (value, values) => periodIssue(String(value), textOf(values.periodFrom), today),
  },
  { id: 'weekdays', title: '曜日', kind: 'checkboxes', choices: choicesOf(weekdays) },
  { id: 'dayParts', title: '時間帯', kind: 'checkboxes', choices: choicesOf(dayParts) },
];

function periodIssue(to: LocalDate, from: LocalDate, today: LocalDate): string | null {
  if (to < today) return '活動を終える日が過ぎています。今日より後の日に直してください。';
  return isLocalDate(from) && to < from ? '活動を終える日は、始める日より後にしてください。' : null;
}

const endFields = (today: LocalDate): FormField[] => [
  {
    id: 'deadline',
    title: '返事がほしい日（締め切り）',
    help: '急がない場合は空けておいてください。',
    kind: 'date',
    validate: (value, values) => deadlineIssue(String(value), textOf(values.endsOn), today),
  },
  {
    id: 'endsOn',
    title: '掲載を終える日',
    help: '6か月先まで選べます。終わりが近づいたら、延ばすかどうかをメールでおたずねします。',
    kind: 'date',
    required: true,
    validate: (value) => endDateIssue(String(value), today)?.message ?? null,
  },
];

function deadlineIssue(deadline: LocalDate, endsOn: LocalDate, today: LocalDate): string | null {
  if (deadline < today) return '締め切りが過ぎています。今日より後の日に直してください。';
  return isLocalDate(endsOn) && deadline > endsOn ? '締め切りは、掲載を終える日までの日にしてください。' : null;
}

const partnerPage = (kind: PostingKind): FormPage => ({
  id: 'partners',
  title: 'だれと、だれのために',
  fields: [
    { id: 'forWhom', title: words[kind].forWhom, help: words[kind].forWhomHelp, kind: 'text', max: 200 },
    {
      id: 'wantedTypes',
      title: words[kind].wanted,
      help: 'だれでもよい場合は、選ばなくてかまいません。',
      kind: 'checkboxes',
      choices: choicesOf(organisationTypes),
    },
    {
      id: 'conditions',
      title: '条件・お願い',
      help: '例：交通費は出せます。雨の日は延期します。',
      kind: 'textarea',
      max: 500,
    },
    {
      id: 'quietAfterwards',
      title: '相手が見つかったあとは、声をかけないでほしい',
      help: '終了した掲載のページに「話してみたい」のボタンを出しません。',
      kind: 'checkbox',
    },
  ],
});

const imagePage: FormPage = {
  id: 'images',
  title: '写真を載せますか',
  help: '写真があると、活動の様子が伝わります。なくても掲載できます。',
  fields: [
    {
      id: 'images',
      title: '写真（4枚まで）',
      help: '写っている人に、載せてよいか確認してください。',
      kind: 'file',
      validate: (value) => imagesIssue(value),
    },
  ],
};

function imagesIssue(value: unknown): string | null {
  if (!Array.isArray(value)) return '写真を選び直してください。';
  if (value.length > mostImages) return `写真は${mostImages}枚まで載せられます。`;
  const wrong = value.some((each: unknown) => typeof (each as { id?: unknown } | null)?.id !== 'string');
  return wrong ? '写真を選び直してください。' : null;
}
