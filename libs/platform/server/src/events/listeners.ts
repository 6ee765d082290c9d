import 'reflect-metadata';

const key = Symbol('listens');

/** A recorded event as a listener gets it: the audit row. */
export interface RecordedEvent {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  readonly subject: { readonly type: string; readonly id: string };
  readonly actorPersonId: string | null;
  readonly organisationIds: readonly string[];
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly data: Record<string, unknown>;
}

export interface Listener {
  /** Called after the commit, at least once per event: must be idempotent. */
  handle(event: RecordedEvent): Promise<void>;
}

/** Marks a provider that is told of these events after their commit. */
export const Listens =
  (...events: string[]): ClassDecorator =>
  (target) =>
    Reflect.defineMetadata(key, events, target);

export const eventsOf = (target: object): readonly string[] =>
  (Reflect.getMetadata(key, target) as string[] | undefined) ?? [];

/** event name → names of the listener classes that want it. */
export class ListenerNames {
  private readonly names = new Map<string, string[]>();

  constructor(providers: readonly { name: string }[]) {
    for (const provider of providers)
      for (const event of eventsOf(provider)) this.names.set(event, [...(this.names.get(event) ?? []), provider.name]);
  }

  of(event: string): readonly string[] {
    return this.names.get(event) ?? [];
  }
}
