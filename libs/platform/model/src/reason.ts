/** Why something cannot be done: a code for programs, a Japanese sentence that says what to do for people. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function reason(code: string, message: string, params?: Reason['params']): Reason {
  return params ? { code, message, params } : { code, message };
}
