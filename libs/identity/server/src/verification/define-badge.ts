import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { cleanText } from '@musubi/identity/model';
import { type Actor, Db, Events, newId, Permit, refuseIssues, UseCase } from '@musubi/platform/server';

@InputType()
export class DefineBadgeInput {
  @Field({ description: 'short code in letters, digits and -; an existing one is changed' })
  code: string;

  @Field()
  name: string;

  @Field({ defaultValue: '' })
  description: string;
}

@ObjectType()
export class DefineBadgeOk {
  @Field()
  code: string;
}

/** Staff define a registration or declaration that organisations can hold, such as 「四方よし」宣言企業. */
@UseCase({ input: DefineBadgeInput, ok: DefineBadgeOk, permission: 'organisation:queue' })
@Injectable()
export class DefineBadge {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: DefineBadgeInput): Promise<DefineBadgeOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'organisation:queue');
      const { code } = input;
      const [name, description] = [cleanText(input.name), cleanText(input.description)];
      if (!/^[a-z0-9-]{2,40}$/.test(code))
        refuseIssues([
          {
            field: 'code',
            code: 'invalid',
            message: '記号は半角の小文字・数字・ハイフンで、2から40字にしてください。',
          },
        ]);
      if (name === '' || [...name].length > 40 || [...description].length > 300)
        refuseIssues([
          { field: 'name', code: 'invalid', message: '名前は40字以内、説明は300字以内で入力してください。' },
        ]);
      await this.db.query(
        `insert into badge (code, name, description) values ($1, $2, $3)
         on conflict (code) do update set name = $2, description = $3`,
        [code, name, description],
      );
      await this.events.record({
        name: 'BadgeDefined',
        subject: { type: 'Badge', id: newId() },
        actor,
        after: { code, name, description },
      });
      return { code };
    });
  }
}
