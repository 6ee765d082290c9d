import 'reflect-metadata';
import { Inject, type Type } from '@nestjs/common';
import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { Refusal } from '../refusal/refusal.js';
import { userErrors } from '../refusal/user-error.js';
import type { Actor } from '../session/actor.js';
import { CurrentActor } from './current-actor.js';

export interface UseCaseOptions {
  /** `@InputType()` class; absent for a mutation without input. */
  readonly input?: Type;
  /** `@ObjectType()` class of the answer when all went well. */
  readonly ok: Type;
  /** The permission that guards it: must be in a permission table (checked at boot). */
  readonly permission: string;
}

export interface Runs {
  run(actor: Actor, input: never): Promise<object>;
}

const key = Symbol('useCase');

/**
 * Makes a class with `run(actor, input)` a GraphQL mutation of its own name: `SubmitApplication` becomes
 * `submitApplication(input: …): SubmitApplicationResult!`, a union of its `ok` type and every shared refusal.
 */
export const UseCase =
  (options: UseCaseOptions): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(key, options, target);

export function useCaseOf(target: object): UseCaseOptions {
  const options = Reflect.getMetadata(key, target) as UseCaseOptions | undefined;
  if (!options) throw new Error(`${(target as { name?: string }).name} lacks @UseCase`);
  return options;
}

export const mutationName = (useCase: { name: string }): string =>
  useCase.name.charAt(0).toLowerCase() + useCase.name.slice(1);

/** The resolver class of one use case. */
export function mutationResolver(useCase: Type<Runs>): Type {
  const { input, ok } = useCaseOf(useCase);
  const name = mutationName(useCase);
  const Result = createUnionType({
    name: `${useCase.name}Result`,
    types: () => [ok, ...userErrors] as unknown as readonly [Type, ...Type[]],
    resolveType: (value: object) => (value instanceof ok ? ok.name : value.constructor.name),
  });

  class UseCaseResolver {
    constructor(readonly work: Runs) {}

    async answer(actor: Actor, given?: unknown): Promise<object> {
      try {
        const result = await this.work.run(actor, given as never);
        return result instanceof ok ? result : Object.assign(new ok() as object, result);
      } catch (error) {
        if (error instanceof Refusal) return error.answer;
        throw error;
      }
    }
  }

  const prototype = UseCaseResolver.prototype;
  // The decorators below are applied by hand, so the types the compiler would have noted are too.
  Reflect.defineMetadata('design:paramtypes', [Object, input ?? Object], prototype, 'answer');
  Inject(useCase)(UseCaseResolver, undefined, 0);
  CurrentActor()(prototype, 'answer', 0);
  if (input) Args('input', { type: () => input })(prototype, 'answer', 1);
  Mutation(() => Result, { name })(
    prototype,
    'answer',
    Object.getOwnPropertyDescriptor(prototype, 'answer') as PropertyDescriptor,
  );
  Resolver()(UseCaseResolver);
  Object.defineProperty(UseCaseResolver, 'name', { value: `${useCase.name}Resolver` });
  return UseCaseResolver as unknown as Type;
}
