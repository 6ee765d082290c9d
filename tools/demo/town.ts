import { contexts } from '../../apps/api/src/contexts.js';
import { type Actor, Clock, Db, mutationName, newId, Refusal, type Runs } from '@musubi/platform/server';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { DemoClock } from './demo-clock.js';

/** The program, used as people use it: by its mutations, at times of our choosing. */
export class Town {
  readonly db: Db;
  readonly clock: DemoClock;
  /** Ids of organisations and actors by their keys. */
  readonly organisations = new Map<string, string>();
  readonly people = new Map<string, Actor>();
  private readonly useCases: Map<string, Type<Runs>>;

  constructor(private readonly app: INestApplicationContext) {
    this.db = app.get(Db);
    this.clock = app.get<DemoClock>(Clock);
    this.useCases = new Map(
      contexts.flatMap((context) => (context.useCases ?? []).map((each) => [mutationName(each), each] as const)),
    );
  }

  get<T>(token: Type<T>): T {
    return this.app.get(token);
  }

  /** Runs a mutation by its name; throws with its words when it is refused. */
  async act<Ok = { id: string; version: number }>(actor: Actor, mutation: string, input: object): Promise<Ok> {
    const useCase = this.useCases.get(mutation);
    if (!useCase) throw new Error(`no mutation ${mutation}`);
    try {
      return (await this.app.get<Runs>(useCase).run(actor, input as never)) as Ok;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Error(`demo town: ${mutation} was refused: ${error.answer.message} ${JSON.stringify(error.answer)}`, {
        cause: error,
      });
    }
  }

  organisation(key: string): string {
    return this.organisations.get(key) ?? missing(key);
  }

  /** Who acts for an organisation, or a person of the cast. */
  person(key: string): Actor {
    return this.people.get(key) ?? missing(key);
  }

  /** A person row with a login. The hash is made once for all of them. */
  async settle(
    person: { name: string; kana?: string; email: string; label?: string; roles?: Actor['roles'] },
    passwordHash: string,
  ): Promise<Actor> {
    const id = newId();
    const now = this.clock.now();
    await this.db.query(
      `insert into person (id, email, email_key, name, name_kana, roles, email_confirmed_at, demo_label, created_at, updated_at)
       values ($1, $2, $2, $3, $4, $5, $6, $7, $6, $6)`,
      [id, person.email, person.name, person.kana ?? null, person.roles ?? [], now, person.label ?? null],
    );
    await this.db.query(`insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3)`, [
      id,
      passwordHash,
      now,
    ]);
    return { personId: id, name: person.name, roles: [...(person.roles ?? [])], memberships: [], requestId: 'demo' };
  }
}

function missing(key: string): never {
  throw new Error(`demo town: nobody is called '${key}'`);
}
