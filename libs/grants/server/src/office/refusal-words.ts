import { Refusal } from '@musubi/platform/server';

/** The sentence of a refusal; anything else goes on as the error it is. */
export function refusalOf(error: unknown): string {
  if (error instanceof Refusal) return error.answer.message;
  throw error;
}
