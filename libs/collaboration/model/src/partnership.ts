import { type Guard, lifecycle, reason } from '@musubi/platform/model';

export type PartnershipState = 'forming' | 'active' | 'completed' | 'dissolved';

export interface PartnershipStateFacts {
  readonly state: PartnershipState;
  /** Organisations that have joined (invited ones not counted). */
  readonly partnerCount: number;
  /** The newest agreement version carries the signature of every partner. */
  readonly agreementSigned: boolean;
}

const twoPartners: Guard<PartnershipStateFacts> = ({ partnerCount }) =>
  partnerCount >= 2
    ? null
    : reason('twoPartners', '協働には二つ以上の団体が必要です。まず相手の団体を招いてください。');

const signed: Guard<PartnershipStateFacts> = ({ agreementSigned }) =>
  agreementSigned ? null : reason('agreementUnsigned', 'すべての団体の代表者が協定に署名すると始まります。');

export const partnershipLifecycle = lifecycle<PartnershipStateFacts>()({
  name: 'partnership',
  initial: 'forming',
  states: {
    forming: { partner: '準備中', staff: '準備中' },
    active: { partner: '協働中', staff: '協働中' },
    completed: { partner: '完了', staff: '完了' },
    dissolved: { partner: '解消', staff: '解消' },
  },
  moves: {
    activate: {
      from: ['forming'],
      to: 'active',
      by: 'agreement:sign',
      when: [twoPartners, signed],
      emits: 'PartnershipActivated',
      label: '協働を始める',
    },
    complete: {
      from: ['active'],
      to: 'completed',
      by: 'partnership:complete',
      emits: 'PartnershipCompleted',
      label: '協働を完了する',
    },
    dissolve: {
      from: ['forming', 'active'],
      to: 'dissolved',
      by: 'partnership:dissolve',
      emits: 'PartnershipDissolved',
      label: '協働を解消する',
    },
  },
});

export const openPartnershipStates: readonly PartnershipState[] = ['forming', 'active'];

export const isOpenPartnership = (state: PartnershipState): boolean => openPartnershipStates.includes(state);

/** Most organisations in one partnership: a consortium, not an assembly. */
export const partnersMax = 20;

/** A partner may leave while at least one other stays; an active partnership keeps two, else it is dissolved. */
export function leaveRefusal(facts: PartnershipStateFacts) {
  if (!isOpenPartnership(facts.state)) return reason('partnershipClosed', 'この協働は終わっています。');
  const least = facts.state === 'active' ? 2 : 1;
  return facts.partnerCount - 1 >= least
    ? null
    : reason('lastPartners', '抜けると団体が足りなくなります。続けないときは「協働を解消する」を選んでください。');
}
