import { describe, expect, it } from '@jest/globals';
import { defaultFormSetting } from '../application/form.js';
import { sectionsOf } from '../application/form-versions.js';
import { blindContent, hiddenAnswer, nameMask } from './blind.js';

const partners = [
  { id: 'o1', name: '見本台町内会' },
  { id: 'o2', name: 'NPO法人みほん髙﨑' },
];
const content = {
  call: {
    form: {
      ...defaultFormSetting,
      questions: { purpose: [{ id: 'q1', title: '会場', kind: 'text' as const, identifies: true }] },
    },
  },
  partners,
  sections: [
    {
      section: 'organisation',
      organisationId: 'o1',
      values: {
        name: '見本台町内会',
        representative: '会長 見本 花子',
        contactName: '見本 太郎',
        memberCount: 120,
        about: '見本台町内会は花を植えます',
      },
    },
    {
      section: 'purpose',
      organisationId: null,
      values: { problem: '見本台町内会とみほん髙﨑が、見本花子を先頭に', q1: '見本台集会所' },
    },
    {
      section: 'structure',
      organisationId: null,
      values: { roles: [{ id: 'r', who: 'NPO法人みほん髙﨑', role: '広報', person: '見本 次郎' }] },
    },
    { section: 'unknown', organisationId: null, values: { secret: 'なにか' } },
  ],
  attachments: [{ id: 'f1', name: '見本台規約.PDF', kind: 'bylaws', organisationId: 'o1', addedByName: '見本 花子' }],
};

const bylaws = defaultFormSetting.attachments.find(({ id }) => id === 'bylaws')?.title;

describe('blind review', () => {
  it('shows no name of a partner or person, in no field and no text', () => {
    const blind = blindContent(content, false);
    const text = JSON.stringify([blind.partners, blind.sections, blind.attachments]);
    for (const name of ['見本台町内会', 'みほん髙﨑', '花子', '太郎', '次郎', '見本台集会所', '見本台規約', 'なにか'])
      expect(text).not.toContain(name);
    expect(blind.sections[1]?.values['problem']).toBe('団体Aと団体Bが、担当者を先頭に');
    expect(blind.sections[0]?.values).toMatchObject({
      name: hiddenAnswer,
      memberCount: 120,
      about: '団体Aは花を植えます',
    });
    expect(blind.sections[2]?.values['roles']).toMatchObject([{ who: '団体B', role: '広報', person: hiddenAnswer }]);
    expect(blind.partners).toMatchObject([{ id: '団体A', name: '団体A' }, { name: '団体B' }]);
    expect(blind.sections[0]?.organisationId).toBe('団体A');
  });

  it('hides a question the call marks later, also in tables, and the answer wherever it is repeated', () => {
    const own = {
      ...{ id: 's-abcdefghij', title: '会場', help: '', filledBy: 'together' as const, kind: 'form' as const },
      questions: [
        { id: 'where', title: '場所', kind: 'text' as const },
        {
          id: 'who',
          title: '先生',
          kind: 'rows' as const,
          columns: [{ id: 'name', title: '名前', kind: 'text' as const }],
        },
        { id: 'why', title: 'わけ', kind: 'textarea' as const },
        { id: 'plan', title: '図面', kind: 'file' as const },
      ],
    };
    const form = { ...defaultFormSetting, sections: [...sectionsOf(defaultFormSetting), own] };
    const [where, who, ...others] = own.questions;
    const marked = [{ ...where!, identifies: true }, { ...who!, identifies: true }, ...others];
    const now = { ...form, sections: [...sectionsOf(defaultFormSetting), { ...own, questions: marked }] };
    const values = {
      ...{
        where: 'つつじ集会所',
        who: [{ id: 'r', name: '見本 先生' }],
        why: 'つつじ集会所は2027年に建ち、見本 先生が近い',
      },
      plan: [{ id: 'f', name: 'つつじ集会所の図面.pdf' }],
    };
    const given = { ...content, call: { form }, sections: [{ section: own.id, organisationId: null, values }] };
    expect(blindContent(given, false).sections[0]?.values['where']).toBe('つつじ集会所');
    expect(blindContent(given, false, now).sections[0]?.values).toEqual({
      ...{ where: hiddenAnswer, who: [{ id: 'r', name: hiddenAnswer }], why: '（匿名）は2027年に建ち、（匿名）が近い' },
      plan: hiddenAnswer,
    });
  });

  it('shows attachments only where the call says so, without who added them', () => {
    expect(blindContent(content, false).attachments).toEqual([]);
    expect(blindContent(content, true).attachments).toMatchObject([
      { id: 'f1', name: `${bylaws}.pdf`, organisationId: '団体A', addedByName: null },
    ]);
  });

  it('replaces the longest name first', () => {
    const mask = nameMask([{ name: '見本町' }, { name: '見本町子ども会' }]);
    expect(mask('見本町子ども会と見本町')).toBe('団体Bと団体A');
  });
});
