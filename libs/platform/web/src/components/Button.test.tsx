import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Button } from './Button.js';

describe('Button', () => {
  afterEach(cleanup);

  it('does nothing while its action is under way, and stays reachable', () => {
    const press = jest.fn();
    render(
      <Button pending onClick={press}>
        送る
      </Button>,
    );
    const button = screen.getByRole('button');
    fireEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.hasAttribute('disabled')).toBe(false);
  });

  it('takes a double-click as one press', () => {
    const press = jest.fn();
    render(<Button onClick={press}>送る</Button>);
    const button = screen.getByRole('button');
    fireEvent.click(button, { detail: 1 });
    fireEvent.click(button, { detail: 2 });
    expect(press).toHaveBeenCalledTimes(1);
  });

  it('does not submit its form while blocked', () => {
    const submit = jest.fn();
    render(
      <form onSubmit={submit}>
        <Button type="submit" disabled>
          送る
        </Button>
      </form>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(submit).not.toHaveBeenCalled();
  });
});
