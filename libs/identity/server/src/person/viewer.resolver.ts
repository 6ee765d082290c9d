import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, Config, CurrentActor, Db, JsonScalar, Permit } from '@musubi/platform/server';
import { demoPassword } from './demo-password.js';
import { UnreadSource } from './unread-source.js';
import { DemoLogin, Viewer } from './viewer.types.js';

@Resolver()
export class ViewerResolver {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
    private readonly permit: Permit,
    private readonly unread: UnreadSource,
  ) {}

  /** Who is looking, with what they may act for. */
  @Query(() => Viewer)
  async viewer(@CurrentActor() actor: Actor): Promise<Viewer> {
    const demo = { demo: this.config.demo, demoLogins: await this.demoLogins() };
    if (actor.personId === null) return { ...nobody, ...demo };
    const facts = await this.db.one<Omit<Viewer, 'demo' | 'demoLogins' | 'unreadCount'>>(
      `select p.id, p.name, p.name_kana as "nameKana", p.email, p.version, p.roles,
              coalesce((select json_agg(json_build_object('organisationId', o.id, 'organisationName', o.name, 'role', m.role) order by o.name_key)
                        from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id), '[]') as memberships
       from person p where p.id = $1`,
      [actor.personId],
    );
    return { ...nobody, ...facts, ...demo, unreadCount: await this.unread.countFor(actor) };
  }

  /** Everything the house keeps about the one who asks, to take away. */
  @Query(() => JsonScalar)
  async myData(@CurrentActor() actor: Actor): Promise<unknown> {
    this.permit.check(actor, 'person:self');
    const row = await this.db.one<{ data: unknown }>(
      `select json_build_object(
         'person', (select json_build_object('id', p.id, 'name', p.name, 'nameKana', p.name_kana, 'email', p.email, 'roles', p.roles,
                    'registeredAt', p.created_at, 'emailConfirmedAt', p.email_confirmed_at, 'lastLoginAt', p.last_login_at) from person p where p.id = $1),
         'memberships', (select coalesce(json_agg(json_build_object('organisation', o.name, 'role', m.role, 'since', m.created_at)), '[]')
                         from membership m join organisation o on o.id = m.organisation_id where m.person_id = $1),
         'membershipRequests', (select coalesce(json_agg(json_build_object('organisation', o.name, 'state', r.state, 'message', r.message, 'at', r.created_at)), '[]')
                         from membership_request r join organisation o on o.id = r.organisation_id where r.person_id = $1),
         'sessions', (select coalesce(json_agg(json_build_object('since', s.created_at, 'lastSeen', s.seen_at)), '[]') from session s where s.person_id = $1),
         'history', (select coalesce(json_agg(json_build_object('at', a.at, 'event', a.event, 'subject', a.subject_type) order by a.at), '[]')
                     from (select * from audit_entry where actor_person_id = $1 order by at desc limit 5000) a)
       ) as data`,
      [actor.personId],
    );
    return row?.data ?? {};
  }

  private async demoLogins(): Promise<DemoLogin[]> {
    if (!this.config.demo) return [];
    const logins = await this.db.query<Omit<DemoLogin, 'password'>>(
      `select email, name, demo_label as label from person where demo_label is not null and email is not null order by created_at, id`,
    );
    return logins.map((login) => ({ ...login, password: demoPassword }));
  }
}

const nobody = {
  id: null,
  name: null,
  nameKana: null,
  email: null,
  version: null,
  roles: [],
  memberships: [],
  unreadCount: 0,
};
