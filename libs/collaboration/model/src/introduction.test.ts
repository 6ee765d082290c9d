import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AskFacts,
  askRefusal,
  introductionExpiry,
  type IntroductionFacts,
  introductionLifecycle,
  introductionReminderAt,
  type IntroductionSide,
  pairRestsUntil,
} from './introduction.js';
import { partnershipTurn, turnOf } from './turn.js';

const asked = new Date('2026-11-01T00:00:00Z');
const facts = (change: Partial<IntroductionFacts>): IntroductionFacts => ({
  state: 'requested',
  expiresAt: introductionExpiry(asked),
  agreed: ['from'],
  side: 'to',
  ...change,
});
const day = (n: number) => new Date(asked.getTime() + n * 86_400_000);

describe('introduction lifecycle', () => {
  it('lets the asked side accept for 14 days, to the millisecond', () => {
    const last = new Date(day(14).getTime() - 1);
    expect(introductionLifecycle.refusal(facts({}), 'accept', last)).toBeNull();
    expect(introductionLifecycle.refusal(facts({}), 'accept', day(14))?.code).toBe('introductionExpired');
    expect(introductionLifecycle.refusal(facts({}), 'expire', last)?.code).toBe('notExpiredYet');
    expect(introductionLifecycle.refusal(facts({}), 'expire', day(14))).toBeNull();
    expect(introductionReminderAt(asked)).toEqual(day(10));
  });

  it('does not let the asking side accept its own request', () => {
    expect(introductionLifecycle.refusal(facts({ side: 'from' }), 'accept', day(1))?.code).toBe('alreadyAgreed');
  });

  it('accepts a proposal only when both sides have said yes', () => {
    const first = facts({ state: 'proposed', agreed: [], side: 'from' });
    expect(introductionLifecycle.refusal(first, 'accept', day(1))?.code).toBe('otherSideWaiting');
    expect(introductionLifecycle.refusal(first, 'agree', day(1))).toBeNull();
    const second = facts({ state: 'proposed', agreed: ['from'], side: 'to' });
    expect(introductionLifecycle.refusal(second, 'accept', day(1))).toBeNull();
    expect(introductionLifecycle.refusal(second, 'agree', day(1))?.code).toBe('otherSideAgreed');
  });

  it('leaves every end state alone', () => {
    for (const state of ['accepted', 'declined', 'withdrawn', 'expired'] as const)
      expect(introductionLifecycle.openMoves(facts({ state }), day(20))).toEqual([]);
  });

  it('never reaches accepted with fewer than two sides, whatever the order of clicks', () => {
    const click = fc.tuple(
      fc.constantFrom('agree', 'accept', 'decline', 'withdraw'),
      fc.constantFrom('from', 'to'),
      fc.nat(20),
    );
    fc.assert(
      fc.property(fc.boolean(), fc.array(click, { maxLength: 12 }), (proposed, clicks) => {
        let now = facts(proposed ? { state: 'proposed', agreed: [] } : {});
        for (const [move, side, after] of clicks as [
          'agree' | 'accept' | 'decline' | 'withdraw',
          IntroductionSide,
          number,
        ][]) {
          const asking = { ...now, side };
          if (introductionLifecycle.refusal(asking, move, day(after))) continue;
          const said = move === 'agree' || move === 'accept' ? [...now.agreed, side] : now.agreed;
          now = { ...now, state: introductionLifecycle.after(move), agreed: said };
        }
        if (now.state === 'accepted') expect([...now.agreed].sort()).toEqual(['from', 'to']);
        expect(new Set(now.agreed).size).toBe(now.agreed.length);
      }),
    );
  });
});

describe('who may ask whom', () => {
  const ask: AskFacts = {
    fromOrganisationId: 'a',
    toOrganisationId: 'b',
    doNotContact: false,
    postingOpen: true,
    openBetween: false,
    lastDeclinedAt: null,
    openAtOther: 0,
    limitOfOther: 10,
  };
  it.each([
    [{}, null],
    [{ toOrganisationId: 'a' }, 'ownOrganisation'],
    [{ doNotContact: true }, 'doNotContact'],
    [{ postingOpen: false }, 'postingClosed'],
    [{ openBetween: true }, 'alreadyOpen'],
    [{ openAtOther: 10 }, 'loadLimit'],
    [{ openAtOther: 9 }, null],
    [{ limitOfOther: 0 }, 'loadLimit'],
    [{ lastDeclinedAt: new Date('2026-06-01T00:00:00Z') }, 'pairRests'],
    [{ lastDeclinedAt: new Date('2026-05-01T00:00:00Z') }, null],
  ] as [Partial<AskFacts>, string | null][])('%j → %s', (change, code) => {
    expect(askRefusal({ ...ask, ...change }, asked)?.code ?? null).toBe(code);
  });

  it('rests six calendar months, also from the end of a long month', () => {
    expect(pairRestsUntil(new Date('2026-08-31T03:00:00Z'))).toEqual(new Date('2027-02-28T03:00:00Z'));
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const days = (pairRestsUntil(date).getTime() - date.getTime()) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(180);
          expect(days).toBeLessThanOrEqual(184);
        },
      ),
    );
  });
});

describe('whose turn', () => {
  const turn = {
    state: 'requested',
    agreed: ['from'],
    side: 'to',
    unread: 0,
    partnershipId: null,
    lastBy: null,
  } as const;
  it('says who acts next', () => {
    expect(turnOf(turn)).toEqual({ turn: 'mine', next: 'answer' });
    expect(turnOf({ ...turn, side: 'from' })).toEqual({ turn: 'theirs', next: 'waitAnswer' });
    expect(turnOf({ ...turn, state: 'accepted', unread: 2 })).toEqual({ turn: 'mine', next: 'read' });
    expect(turnOf({ ...turn, state: 'accepted', lastBy: 'mine' })).toEqual({ turn: 'theirs', next: 'waitReply' });
    expect(turnOf({ ...turn, state: 'accepted', partnershipId: 'p' })).toEqual({
      turn: 'done',
      next: 'openPartnership',
    });
    expect(turnOf({ ...turn, state: 'declined' })).toEqual({ turn: 'done', next: 'none' });
  });

  it('knows what a partnership waits for', () => {
    const facts = { state: 'forming', invited: false, partnerCount: 2, unread: 0, agreement: null } as const;
    expect(partnershipTurn(facts).next).toBe('plan');
    expect(partnershipTurn({ ...facts, invited: true }).next).toBe('answerInvitation');
    expect(partnershipTurn({ ...facts, partnerCount: 1 }).next).toBe('waitPartner');
    expect(partnershipTurn({ ...facts, agreement: { state: 'open', signedByMine: false } }).next).toBe('sign');
    expect(partnershipTurn({ ...facts, agreement: { state: 'open', signedByMine: true } }).next).toBe('waitSignatures');
    expect(partnershipTurn({ ...facts, state: 'active' }).turn).toBe('theirs');
    expect(partnershipTurn({ ...facts, state: 'dissolved', unread: 1 }).turn).toBe('done');
  });
});
