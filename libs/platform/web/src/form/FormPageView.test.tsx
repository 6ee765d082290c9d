import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Form } from '@musubi/platform/model';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { Button } from '../components/Button.js';
import { CheckAnswers, FormPageView } from './FormPageView.js';
import { useForm } from './use-form.js';

const form: Form = {
  id: 'sample',
  pages: [
    {
      id: 'one',
      title: '一',
      fields: [
        { id: 'title', title: '題名', kind: 'text', required: true },
        { id: 'kind', title: '種類', kind: 'radio', required: true, choices: [{ value: 'need', label: '困りごと' }] },
        { id: 'why', title: 'わけ', kind: 'textarea', show: (values) => values['kind'] === 'need' },
        { id: 'until', title: '締切', kind: 'date' },
        { id: 'cost', title: '金額', kind: 'yen' },
      ],
    },
  ],
};

function Sample({ onDone }: { onDone: () => void }) {
  const control = useForm({ form, initial: { title: '', kind: '', why: '', until: '', cost: '' }, localKey: null });
  return (
    <MemoryRouter>
      <FormPageView form={control}>
        <Button onClick={() => control.check() && onDone()}>進む</Button>
        <output>{JSON.stringify(control.values)}</output>
      </FormPageView>
    </MemoryRouter>
  );
}

describe('FormPageView', () => {
  afterEach(cleanup);

  it('says in words what must be answered', () => {
    render(<Sample onDone={jest.fn()} />);
    expect(screen.getByLabelText(/題名/).getAttribute('aria-required')).toBe('true');
    expect(screen.getByLabelText(/題名/).closest('div')?.parentElement?.textContent).toContain('必須');
  });

  it('lists what to correct, takes the focus and leads to the field', () => {
    const done = jest.fn();
    render(<Sample onDone={done} />);
    fireEvent.click(screen.getByRole('button', { name: '進む' }));
    expect(done).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toContain('2か所を直してください');
    fireEvent.click(screen.getByRole('link', { name: '「題名」を入力してください。' }));
    expect(document.activeElement).toBe(screen.getByLabelText(/題名/));
  });

  it('asks a question only when an answer calls for it', () => {
    render(<Sample onDone={jest.fn()} />);
    expect(screen.queryByLabelText(/わけ/)).toBeNull();
    fireEvent.click(screen.getByLabelText('困りごと'));
    expect(screen.getByLabelText(/わけ/)).toBeTruthy();
  });

  it('reads a day from three boxes, an era year included, and shows it in 和暦', () => {
    render(<Sample onDone={jest.fn()} />);
    fireEvent.change(screen.getByLabelText('年'), { target: { value: '令和８' } });
    fireEvent.blur(screen.getByLabelText('年'));
    fireEvent.change(screen.getByLabelText('月'), { target: { value: '４' } });
    fireEvent.change(screen.getByLabelText('日'), { target: { value: '1' } });
    expect(screen.getByRole('status', { hidden: true }).textContent).toContain('"until":"2026-04-01"');
    expect(screen.getByText('令和8年4月1日')).toBeTruthy();
  });

  it('reads yen as people type them', () => {
    render(<Sample onDone={jest.fn()} />);
    const box = screen.getByLabelText(/金額/) as HTMLInputElement;
    fireEvent.focus(box);
    fireEvent.change(box, { target: { value: '１,５００円' } });
    fireEvent.blur(box);
    expect(box.value).toBe('1,500');
    expect(screen.getByRole('status', { hidden: true }).textContent).toContain('"cost":"1500"');
  });
});

describe('CheckAnswers', () => {
  afterEach(cleanup);

  it('shows answers in words, what is open as 未入力, and the way to change each', () => {
    const values = { title: '夏まつり', kind: 'need', why: '', until: '2026-08-15', cost: '1500000' };
    render(
      <MemoryRouter>
        <CheckAnswers form={form} values={values} editTo={(pageId, fieldId) => `/edit/${pageId}#f-${fieldId}`} />
      </MemoryRouter>,
    );
    for (const text of ['夏まつり', '困りごと', '未入力', '2026年8月15日（令和8年）', '1,500,000円'])
      expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByRole('link', { name: '題名を変更する' }).getAttribute('href')).toBe('/edit/one#f-title');
  });
});
