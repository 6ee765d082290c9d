import { describe, expect, it } from '@jest/globals';
import { applicationForm, defaultFormSetting } from '../application/form.js';
import { changesOf, timelineFormOf } from './timeline-changes.js';

const form = applicationForm(defaultFormSetting);
const told = (event: string, before: object, after: object) =>
  changesOf(before, after, timelineFormOf(event, form)).map(({ label, before: old, after: now }) => [label, old, now]);

describe('changesOf', () => {
  it('calls answers by their questions and choices by their words', () => {
    expect(told('ApplicationSectionSaved', { taxPaid: null }, { taxPaid: true, hasBylaws: 'yes' })).toEqual([
      [expect.stringContaining('税'), 'なし', '確認しました'],
      ['規約・会則がありますか', 'なし', 'はい'],
    ]);
  });

  it('calls documents, states and money as people do', () => {
    expect(told('ApplicationFileAttached', {}, { kind: 'bylaws', name: '規約.pdf' })).toEqual([
      ['種類', 'なし', '規約・会則'],
      ['ファイルの名前', 'なし', '規約.pdf'],
    ]);
    expect(told('ApplicationSectionSaved', { requested: '1000' }, { requested: '820000' })).toEqual([
      ['申請する助成金', '1,000円', '820,000円'],
    ]);
  });

  it('reads a report by its own questions', () => {
    expect(told('ReportPartSaved', {}, { collaboration: '学生が来た' })).toEqual([
      ['いっしょに取り組んでよかったこと', 'なし', '学生が来た'],
    ]);
  });
});
