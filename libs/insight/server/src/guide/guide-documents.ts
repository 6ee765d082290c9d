import { createHash } from 'node:crypto';
import { type GuideContent, guideJa } from '@musubi/insight/model';
import type { SearchDocument, SearchKind } from '@musubi/platform/server';

interface GuideText {
  /** `guide` unless said otherwise. */
  readonly kind?: SearchKind;
  readonly place: string;
  readonly title: string;
  readonly body: string;
}

/** When the texts were written; they have no date of their own, and new postings come before them. */
const written = new Date('2026-04-01T00:00:00Z');

/** 協働ナビ in pieces that answer a question each, with the place of the page where they stand. */
export function guideDocuments(guide: GuideContent = guideJa): SearchDocument[] {
  return textsOf(guide).map(({ kind = 'guide', place, title, body }) => ({
    kind,
    subjectId: idOf(`${place} ${title}`),
    organisationId: null,
    title,
    body,
    keywords: guide.title,
    wards: [],
    fields: [],
    sdgs: [],
    resourceKinds: [],
    postingKind: null,
    organisationType: null,
    verified: false,
    from: null,
    to: null,
    deadline: null,
    path: `/guide#${place}`,
    publishedAt: written,
    visible: true,
  }));
}

function textsOf(guide: GuideContent): GuideText[] {
  const principles = guide.principles.map((each) => `${each.title}：${each.text}`);
  return [
    { place: 'what', title: guide.whatTitle, body: [guide.what, ...principles].join('\n') },
    ...guide.steps.map(({ title, text, points }) => ({ place: 'steps', title, body: [text, ...points].join('\n') })),
    ...guide.programmes.map(({ name, text, rate, cap }) => ({
      place: 'programmes',
      title: name,
      body: [text, `${guide.columns.rate}：${rate}`, `${guide.columns.cap}：${cap}`].join('\n'),
    })),
    ...guide.desks.map(({ name, text, when }) => ({ place: 'consultation', title: name, body: `${text}\n${when}` })),
    ...guide.cases.map(({ title, partners, problem, brought, result }) => ({
      kind: 'case' as const,
      place: 'cases',
      title,
      body: [partners.join('、'), problem, brought, result].join('\n'),
    })),
    ...guide.stumbles.map(({ question, answer }) => ({ place: 'stumbles', title: question, body: answer })),
  ];
}

/** The same text has the same id in every town. */
const idOf = (name: string): string =>
  createHash('sha256')
    .update(`guide ${name}`)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
