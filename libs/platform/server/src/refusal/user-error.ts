import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { FieldIssue, Reason } from '@musubi/platform/model';

/** What every refusal says: a code for programs, a plain Japanese sentence that says what to do, the field if there is one. */
@InterfaceType({ resolveType: (value: { constructor: { name: string } }) => value.constructor.name })
export abstract class UserError {
  @Field()
  code: string;

  @Field()
  message: string;

  @Field(() => String, { nullable: true })
  field?: string | null;

  constructor(code: string, message: string, field: string | null = null) {
    this.code = code;
    this.message = message;
    this.field = field;
  }
}

@ObjectType()
export class FieldIssueType {
  @Field()
  field: string;

  @Field()
  code: string;

  @Field()
  message: string;
}

/** Some answers need correcting; `issues` names each of them. */
@ObjectType({ implements: () => [UserError] })
export class InvalidInput extends UserError {
  @Field(() => [FieldIssueType])
  issues: readonly FieldIssue[];

  constructor(issues: readonly FieldIssue[]) {
    super('invalidInput', issues[0]?.message ?? '入力内容を確認してください。', issues[0]?.field ?? null);
    this.issues = issues;
  }
}

@ObjectType({ implements: () => [UserError] })
export class NotFound extends UserError {
  constructor(message = '見つかりませんでした。削除されたか、アドレスが間違っている可能性があります。') {
    super('notFound', message);
  }
}

@ObjectType({ implements: () => [UserError] })
export class NotAllowed extends UserError {
  constructor(message = 'この操作をする権限がありません。団体の代表者または担当者に確認してください。') {
    super('notAllowed', message);
  }
}

@ObjectType({ implements: () => [UserError] })
export class SignInNeeded extends UserError {
  constructor(message = 'ログインが必要です。入力した内容はこの画面に残っています。') {
    super('signInNeeded', message);
  }
}

/** The lifecycle does not permit the move now; `code` is the guard's reason code. */
@ObjectType({ implements: () => [UserError] })
export class WrongState extends UserError {
  constructor(why: Reason) {
    super(why.code, why.message);
  }
}

/** Somebody else changed it meanwhile. `current` holds their version's values where a page can show both. */
@ObjectType({ implements: () => [UserError] })
export class Conflict extends UserError {
  @Field(() => String, { nullable: true, description: 'JSON of the values as they are stored now' })
  current: string | null;

  constructor(
    current: unknown = null,
    message = 'ほかの人が先に変更しました。相手の変更を確認してから、もう一度保存してください。入力した内容は残っています。',
  ) {
    super('conflict', message);
    this.current = current === null ? null : JSON.stringify(current);
  }
}

@ObjectType({ implements: () => [UserError] })
export class TooManyRequests extends UserError {
  constructor(retryAfterSeconds: number) {
    super(
      'tooManyRequests',
      `回数が多すぎるため、しばらく受け付けられません。${wait(retryAfterSeconds)}後にもう一度お試しください。`,
    );
  }
}

/** A number the organisation or the city has set is reached (open introductions, file sizes, …). */
@ObjectType({ implements: () => [UserError] })
export class LimitReached extends UserError {
  constructor(message: string) {
    super('limitReached', message);
  }
}

export const userErrors = [
  InvalidInput,
  NotFound,
  NotAllowed,
  SignInNeeded,
  WrongState,
  Conflict,
  TooManyRequests,
  LimitReached,
] as const;

const wait = (seconds: number): string =>
  seconds < 90 ? `${Math.max(1, Math.ceil(seconds))}秒` : `${Math.ceil(seconds / 60)}分`;
