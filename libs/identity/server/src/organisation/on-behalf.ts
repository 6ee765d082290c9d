import { type Actor, organisationsOf, refuseIssues } from '@musubi/platform/server';

/**
 * 代理入力: staff who change an organisation they do not belong to say how its wish reached them (paper, telephone, visit);
 * the audit keeps it. Members need not say anything.
 * @returns what the audit notes, or undefined for a member. Refuses with `InvalidInput` on `onBehalf`.
 */
export function onBehalfOf(actor: Actor, organisationId: string, words: string | null | undefined): string | undefined {
  if (organisationsOf(actor, ['representative', 'editor']).includes(organisationId)) return undefined;
  const said = (words ?? '').trim();
  const message =
    '代理で入力するときは、団体からどのように依頼を受けたかを入力してください（例：11月20日に電話で依頼）。';
  if (said === '') refuseIssues([{ field: 'onBehalf', code: 'required', message }]);
  if ([...said].length > 300)
    refuseIssues([{ field: 'onBehalf', code: 'invalid', message: '依頼の受け方は300字以内で入力してください。' }]);
  return said;
}
