import type { Page } from 'playwright-core';
import type { Journey } from './journey.js';

/** An application of the demo town in the hands of three reviewers, with its interview told. */
export interface ReviewStage {
  readonly staff: Page;
  readonly applicationId: string;
  readonly callId: string;
  readonly title: string;
}

const reviewers = ['reviewer1', 'reviewer2', 'reviewer3'].map((key) => `${key}@sample.example.jp`);

/** Runs a mutation by its name for whoever is on the page; throws unless it answers Ok. */
export async function does(
  { ask }: Journey,
  page: Page,
  name: string,
  input: object,
  ok = '__typename',
): Promise<Record<string, unknown>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document = `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Ok { ${ok} } ... on UserError { message } } }`;
  const answer = (await ask<Record<string, Record<string, unknown>>>(page, document, { input }))[name] ?? {};
  if (answer['__typename'] !== `${type}Ok`) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Staff accept what was handed in, name three reviewers, tell of the interview and open the review. */
export async function reviewStage(journey: Journey, title = '夜の避難をやってみる会'): Promise<ReviewStage> {
  const staff = await journey.visit('staff@sample.example.jp');
  const [row] = await journey.site.sql<{ id: string; call: string }>(
    `select id, call_id as call from application where title = $1 and state = 'submitted'`,
    [title],
  );
  const people = await journey.site.sql<{ id: string }>(
    'select id from person where email = any($1::text[]) order by email',
    [reviewers],
  );
  const [id, callId] = [row?.id ?? '', row?.call ?? ''];
  await does(journey, staff, 'acceptApplication', { id });
  await does(journey, staff, 'assignReviewers', { id, reviewerIds: people.map((each) => each.id) });
  const setting = {
    ...{ date: '2027-01-20', startsAt: '09:30', endsAt: '12:00', minutes: 20, pause: 10, rooms: ['第1会議室'] },
    ...{
      lunchFrom: '12:00',
      lunchUntil: '13:00',
      place: '見本市役所',
      note: '10分前にお越しください。',
      bring: '事業の写真',
    },
  };
  const { version } = await does(journey, staff, 'saveInterviews', { callId, setting }, 'version');
  await does(journey, staff, 'sendInterviews', { callId, version });
  await does(journey, staff, 'openReview', { id });
  return { staff, applicationId: id, callId, title };
}

/** Reviewers without interest hand in the same score for every criterion; the others say what they have to do with it. */
export async function reviewedBy(
  journey: Journey,
  applicationId: string,
  scores: readonly (number | 'conflict')[],
): Promise<void> {
  for (const [at, score] of scores.entries()) {
    const page = await journey.visit(reviewers[at]!);
    if (score === 'conflict') {
      const reason = '構成団体の会員です。';
      await does(journey, page, 'declareInterest', { applicationId, interest: 'conflict', reason });
      continue;
    }
    await does(journey, page, 'declareInterest', { applicationId, interest: 'none', reason: '' });
    const desk = await journey.ask<{ reviewDesk: { criteria: { id: string }[] } }>(
      page,
      'query($id: ID!) { reviewDesk(applicationId: $id) { criteria { id } } }',
      { id: applicationId },
    );
    const sheet = desk.reviewDesk.criteria.map(({ id }) => ({
      ...{ criterion: id, score, reason: '必要なことが、具体的に書かれています。' },
    }));
    await does(journey, page, 'submitReview', {
      applicationId,
      scores: sheet,
      comment: '続ける工夫も考えてください。',
    });
  }
}
