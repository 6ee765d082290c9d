import { type FieldIssue, formatYen, lifecycle, minYen, shareOf, type Yen } from '@musubi/platform/model';
import { type AwardSetting, pairFraction } from '../call/award-setting.js';

/** advance 概算払, final 精算払, return 返還. */
export const paymentKinds = { advance: '概算払', final: '精算払', return: '返還' } as const;
export type PaymentKind = keyof typeof paymentKinds;

/** Money between the city and the lead. Advances are asked for; final payments and returns follow from a settlement. */
export const paymentLifecycle = lifecycle<{ state: string }>()({
  name: 'payment',
  initial: 'requested',
  states: {
    requested: { applicant: '決定待ち', staff: '概算払の決定待ち' },
    approved: { applicant: '請求書を出してください', staff: '請求書待ち' },
    invoiced: { applicant: '支払い待ち', staff: '支払い待ち' },
    paid: { applicant: '支払い済み', staff: '支払い済み' },
    refused: { applicant: '概算払なし', staff: '概算払なし' },
    withdrawn: { applicant: '取り下げ', staff: '取り下げ' },
    due: { applicant: '返還してください', staff: '返還待ち' },
    received: { applicant: '返還済み', staff: '返還済み' },
  },
  moves: {
    approve: {
      from: ['requested'],
      to: 'approved',
      by: 'payment:decide',
      emits: 'AdvanceApproved',
      label: '概算払を決定する',
    },
    refuse: {
      from: ['requested'],
      to: 'refused',
      by: 'payment:decide',
      emits: 'AdvanceRefused',
      label: '概算払をしない',
    },
    withdraw: {
      from: ['requested', 'approved'],
      to: 'withdrawn',
      by: 'payment:withdraw',
      emits: 'AdvanceWithdrawn',
      label: '概算払を取り下げる',
    },
    invoice: { from: ['approved'], to: 'invoiced', by: 'payment:invoice', emits: 'InvoiceIssued', label: '請求する' },
    pay: { from: ['invoiced'], to: 'paid', by: 'payment:record', emits: 'PaymentMade', label: '支払いを記録する' },
    require: {
      from: ['requested'],
      to: 'due',
      by: 'application:requireReturn',
      emits: 'ReturnRequired',
      label: '返還を求める',
    },
    receive: { from: ['due'], to: 'received', by: 'payment:record', emits: 'ReturnReceived', label: '入金を記録する' },
  },
});

export type PaymentState = keyof typeof paymentLifecycle.states;
export const openPaymentStates: readonly PaymentState[] = ['requested', 'approved', 'invoiced', 'due'];

/** The most that can be paid in advance of this award, in whole `unit`s of yen; 0 where the call pays none. */
export function advanceLimit(setting: AwardSetting, decided: Yen, unit: Yen): Yen {
  if (!setting.advance) return 0n;
  const share = shareOf(decided, pairFraction(setting.advance.share), unit);
  return setting.advance.capYen === null ? share : minYen(share, BigInt(setting.advance.capYen));
}

/** @param left what may still be asked for after advances already asked for or paid */
export function advanceIssues(amount: Yen, reason: string, left: Yen): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (amount <= 0n) issues.push({ field: 'amount', code: 'required', message: '概算払の額を入力してください。' });
  if (amount > left)
    issues.push({
      field: 'amount',
      code: 'aboveLimit',
      message: `概算払で受けられるのは、あと${formatYen(left)}までです。`,
    });
  if (reason.trim() === '')
    issues.push({ field: 'reason', code: 'required', message: '先に受けとる必要がある理由を入力してください。' });
  return issues;
}
