import { describe, expect, test } from '@jest/globals';
import { applicationForm, defaultFormSetting, sectionOf } from './form.js';
import { draftSectionIssues, keepKnown, sectionIssues } from './section-issues.js';
import { taskList } from './task-list.js';

const form = applicationForm(defaultFormSetting);
const section = (id: string) => sectionOf(form, id)!;
const partners = [
  { id: 'a', name: 'みどり町内会', lead: true },
  { id: 'b', name: '丸福商事', lead: false },
];

describe('the task list', () => {
  test('asks each partner for its part and all for the shared ones', () => {
    const tasks = taskList(form, partners, [], []);
    expect(tasks.filter((task) => task.section.id === 'organisation').map((task) => task.partner?.name)).toEqual([
      'みどり町内会',
      '丸福商事',
    ]);
    expect(tasks.filter((task) => task.section.id === 'purpose')).toHaveLength(1);
    expect(tasks.find((task) => task.section.id === 'purpose')?.status).toBe('notStarted');
  });

  test('documents of the lead are not asked from the others', () => {
    const tasks = taskList(form, partners, [], [{ kind: 'bylaws', organisationId: 'a' }]);
    const [lead, other] = tasks.filter((task) => task.section.id === 'attachments');
    expect(lead?.issues.map((issue) => issue.field)).toEqual(['roster', 'accounts']);
    expect(lead?.status).toBe('inProgress');
    expect(other?.status).toBe('complete');
  });
});

describe('a section', () => {
  test('names row and column of a wrong answer', () => {
    const values = { lines: [{ category: 'supplies', item: 'テント', unitPrice: '20000', quantity: 1 }] };
    expect(sectionIssues(section('budget'), values, false)).toEqual([
      expect.objectContaining({ field: 'lines.0.unitPrice', message: expect.stringContaining('20,000円未満') }),
    ]);
  });

  test('yen with decimals are refused, blank rows are not complained about', () => {
    const values = { lines: [{ category: 'rent', item: '会場', unitPrice: '1200.5', quantity: 1 }, { id: 'x' }] };
    expect(draftSectionIssues(section('budget'), values, false).map((issue) => issue.field)).toEqual([
      'lines.0.unitPrice',
    ]);
  });

  test('a text of 4 MB is refused with its length, 𠮷 counts as one character', () => {
    const long = sectionIssues(section('purpose'), { title: '𠮷'.repeat(60), problem: 'あ'.repeat(1_400_000) }, false);
    expect(long.find((issue) => issue.field === 'problem')?.message).toContain('1400000字');
    expect(long.some((issue) => issue.field === 'title')).toBe(false);
  });

  test('keeps answers to questions of an earlier form and drops what nobody asked', () => {
    const kept = keepKnown(
      section('schedule'),
      { steps: [{ when: '4月', what: '準備', evil: 1 }], evil: 1 },
      { old: 'ことば' },
      false,
    );
    expect(kept).toEqual({ old: 'ことば', steps: [{ when: '4月', what: '準備' }] });
  });
});
