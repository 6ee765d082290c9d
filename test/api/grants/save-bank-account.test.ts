import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvoiceController } from '@musubi/grants/server';
import { type Actor, Secrets } from '@musubi/platform/server';
import { actor, editorOf, testApi, type TestApi } from '../../kit/api.js';
import { awardStage, bank } from '../../kit/award-stage.js';

describe('saveBankAccount', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for representatives, checks the number, and keeps nothing readable', async () => {
    const { lead, staff, does } = await awardStage(api);
    const save = (who: Actor, values: object = bank) =>
      api.mutate(who, 'saveBankAccount', { organisationId: lead.id, values }, 'hint');
    expect(await save(editorOf(lead.id))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save(staff)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save(lead.representative, { ...bank, number: '12' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await save(lead.representative, { ...bank, number: '１２３-４５６７' })).toMatchObject({
      hint: '見本銀行　●●●●567',
    });
    await does(lead.representative, 'saveBankAccount', {
      organisationId: lead.id,
      values: { ...bank, branch: '長町支店' },
    });
    const [stored] = await api.sql<{ sealed: string }>(
      'select sealed, hint from bank_account where organisation_id = $1',
      [lead.id],
    );
    expect(JSON.stringify(stored)).not.toMatch(/1234567|長町|ミホン/);
    const audit = await api.sql(`select before, after, data from audit_entry where event = 'BankAccountSaved'`);
    expect(JSON.stringify(audit)).not.toMatch(/1234567|567|長町|ミホン|見本銀行/);
    expect(api.app.get(Secrets).open(stored?.sealed ?? '', `bank-account:${lead.id}`)).toMatchObject({
      branch: '長町支店',
    });
    expect(() => api.app.get(Secrets).open(stored?.sealed ?? '', 'bank-account:other')).toThrow();
  });

  it('only who pays reads it, field by field; the lead sees its hint and its own invoice', async () => {
    const stage = await awardStage(api);
    const { id, lead, partner, staff, reviewers, accountant, does } = stage;
    const paymentId = await stage.advance();
    const others = {
      staff,
      admin: actor({ roles: ['admin'] }),
      partner: partner.representative,
      reviewer: reviewers[0] as Actor,
      editor: editorOf(lead.id),
      nobody: actor(),
    };
    for (const field of ['bank', 'branch', 'kind', 'number', 'holderKana']) {
      const read = `query($id: ID!) { payeeAccount(paymentId: $id) { ${field} } }`;
      expect(await api.query(accountant, read, { id: paymentId })).toEqual({
        payeeAccount: { [field]: bank[field as keyof typeof bank] },
      });
      for (const who of [...Object.values(others), lead.representative]) {
        const answer = await api.raw(who, read, { id: paymentId });
        expect(answer.errors).toHaveLength(1);
        expect(JSON.stringify(answer)).not.toContain(bank[field as keyof typeof bank]);
      }
    }
    const award = `query($id: ID!) { grantAward(applicationId: $id) { accountHint payments { id } } }`;
    expect(await api.query(lead.representative, award, { id })).toMatchObject({
      grantAward: { accountHint: '見本銀行　●●●●567' },
    });
    for (const who of [staff, partner.representative, accountant])
      expect(await api.query(who, award, { id })).toMatchObject({ grantAward: { accountHint: null } });
    const invoice = (who: Actor) =>
      api.app.inject({
        url: `/grant-payments/${paymentId}/invoice`,
        headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' },
      });
    expect(api.app.get(InvoiceController)).toBeDefined();
    for (const who of [lead.representative, accountant])
      expect((await invoice(who)).headers['content-type']).toBe('application/pdf');
    for (const who of Object.values(others)) expect((await invoice(who)).statusCode).toBe(404);
    expect(await does(accountant, 'recordPayment', { id: paymentId, paidOn: '2027-01-15' }).catch(String)).toContain(
      'WrongState',
    );
  });
});
