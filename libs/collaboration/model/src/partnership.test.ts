import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AgreementContent,
  type AgreementFacts,
  agreementDifferences,
  agreementIssues,
  agreementLifecycle,
  canonicalAgreement,
  missingSignatures,
} from './agreement.js';
import { partnershipGuide } from './guide.js';
import { leaveRefusal, partnershipLifecycle } from './partnership.js';
import { costTotal, emptyPlan, lateTasks } from './plan.js';
import { readSection } from './plan-content.js';
import { sectionIssues } from './plan-forms.js';

const now = new Date('2026-11-23T00:00:00Z');
const partners = [
  { organisationId: 'a', name: '青葉台町内会' },
  { organisationId: 'b', name: 'NPO法人みどりの輪' },
];
const full: AgreementContent = {
  partners,
  purpose: {
    title: '放課後の居場所づくり',
    problem: '放課後に子どもが過ごす場所がない。',
    purpose: '週に二日、安心して過ごせる場所をつくる。',
    activities: '集会所を開く。',
    beneficiaries: '小学生80人',
    startsOn: '2026-12-01',
    endsOn: '2027-03-31',
  },
  roles: [
    { id: '1', organisationId: 'a', what: '集会所を開ける', dueOn: '2026-12-01' },
    { id: '2', organisationId: 'b', what: '見守りの人を出す', dueOn: '' },
  ],
  resources: [],
  costs: [{ id: '1', category: 'supplies', what: '机', amountYen: '15000', organisationId: '' }],
};

describe('partnership', () => {
  it('starts only with two partners and a signed agreement', () => {
    const facts = { state: 'forming', partnerCount: 1, agreementSigned: true } as const;
    expect(partnershipLifecycle.refusal(facts, 'activate', now)?.code).toBe('twoPartners');
    expect(
      partnershipLifecycle.refusal({ ...facts, partnerCount: 2, agreementSigned: false }, 'activate', now)?.code,
    ).toBe('agreementUnsigned');
    expect(partnershipLifecycle.refusal({ ...facts, partnerCount: 2 }, 'activate', now)).toBeNull();
  });

  it('keeps two in an active partnership', () => {
    expect(leaveRefusal({ state: 'active', partnerCount: 2, agreementSigned: true })?.code).toBe('lastPartners');
    expect(leaveRefusal({ state: 'active', partnerCount: 3, agreementSigned: true })).toBeNull();
    expect(leaveRefusal({ state: 'forming', partnerCount: 2, agreementSigned: false })).toBeNull();
    expect(leaveRefusal({ state: 'completed', partnerCount: 3, agreementSigned: true })?.code).toBe(
      'partnershipClosed',
    );
  });
});

describe('agreement', () => {
  const facts: AgreementFacts = {
    state: 'open',
    current: true,
    partnerIds: ['a', 'b'],
    signedBy: [],
    organisationId: 'a',
  };

  it('is signed once by each partner and by nobody else', () => {
    expect(agreementLifecycle.refusal(facts, 'sign', now)).toBeNull();
    expect(agreementLifecycle.refusal({ ...facts, signedBy: ['a'] }, 'sign', now)?.code).toBe('alreadySigned');
    expect(agreementLifecycle.refusal({ ...facts, organisationId: 'c' }, 'sign', now)?.code).toBe('notPartner');
    expect(agreementLifecycle.refusal({ ...facts, current: false }, 'sign', now)?.code).toBe('agreementChanged');
    expect(agreementLifecycle.refusal({ ...facts, signedBy: ['a'] }, 'conclude', now)?.code).toBe('signaturesMissing');
    expect(agreementLifecycle.refusal({ ...facts, signedBy: ['b', 'a'] }, 'conclude', now)).toBeNull();
    expect(missingSignatures({ partnerIds: ['a', 'b'], signedBy: ['b'] })).toEqual(['a']);
  });

  it('has one canonical text per content', () => {
    const shuffled = {
      costs: full.costs,
      resources: [],
      roles: full.roles,
      purpose: full.purpose,
      partners: [...partners].reverse(),
    };
    expect(canonicalAgreement(shuffled)).toBe(canonicalAgreement(full));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const other = { ...full, purpose: { ...full.purpose, title } };
        const same = title === full.purpose.title;
        expect(canonicalAgreement(other) === canonicalAgreement(full)).toBe(same);
        expect(agreementDifferences(full, other)).toEqual(same ? [] : ['purpose']);
      }),
    );
  });

  it('says what is missing', () => {
    expect(agreementIssues(full)).toEqual([]);
    const issues = agreementIssues({ ...emptyPlan, partners });
    expect(issues.map((each) => each.code)).toEqual([
      'title',
      'problem',
      'purpose',
      'period',
      'roleMissing',
      'roleMissing',
    ]);
    expect(agreementIssues({ ...full, partners: partners.slice(0, 1) })[0]?.code).toBe('twoPartners');
  });
});

describe('sections', () => {
  it('reads exactly its own fields, and reading twice changes nothing', () => {
    const costs = readSection('costs', [
      { id: '1', category: 'other', what: ' 机 ', amountYen: '１，５００円', extra: 1 },
    ]);
    expect(costs).toEqual([{ id: '1', category: 'other', what: '机', amountYen: '1500', organisationId: '' }]);
    expect(costTotal(costs)).toBe(1500n);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const section of ['purpose', 'roles', 'resources', 'costs'] as const) {
          const rows = Array.isArray(value)
            ? value.filter((each) => typeof each === 'object' && each && !Array.isArray(each))
            : value;
          if (section === 'purpose' && (typeof rows !== 'object' || rows === null)) continue;
          const once = readSection(section, rows);
          expect(readSection(section, JSON.parse(JSON.stringify(once)))).toEqual(once);
        }
      }),
    );
  });

  it('names the row and field of a mistake', () => {
    const issues = sectionIssues(
      'costs',
      [{ id: '1', category: 'other', what: '机', amountYen: '12.5', organisationId: 'x' }],
      ['a'],
    );
    expect(issues.map((each) => each.field)).toEqual(['0.amountYen', '0.organisationId']);
    expect(sectionIssues('roles', 'nonsense', [])[0]?.code).toBe('invalid');
    expect(sectionIssues('purpose', { title: 'a', startsOn: '2026-12-01', endsOn: '2026-11-01' }, [])[0]?.field).toBe(
      'endsOn',
    );
    expect(
      sectionIssues(
        'roles',
        Array.from({ length: 101 }, () => ({})),
        [],
      ),
    ).toHaveLength(1);
  });
});

describe('guide', () => {
  const guide = { plan: full, partners, tasks: [], agreement: null };
  it('fills itself from facts', () => {
    const states = partnershipGuide(guide).map((each) => [each.step, each.state]);
    expect(states).toEqual([
      ['purpose', 'done'],
      ['roles', 'done'],
      ['resources', 'now'],
      ['plan', 'later'],
      ['agreement', 'later'],
    ]);
  });

  it('asks for a new version after a change', () => {
    const changed = partnershipGuide({ ...guide, agreement: { state: 'inForce', current: false } });
    expect(changed[4]?.missing).toEqual(['内容が変わったので、新しい版に署名する']);
    const done = partnershipGuide({ ...guide, agreement: { state: 'inForce', current: true } });
    expect(done[4]?.state).toBe('done');
  });

  it('knows late tasks', () => {
    const tasks = [
      { dueOn: '2026-11-22', done: false },
      { dueOn: '2026-11-22', done: true },
      { dueOn: null, done: false },
      { dueOn: '2026-11-23', done: false },
    ];
    expect(lateTasks(tasks, '2026-11-23')).toEqual([tasks[0]]);
  });
});
