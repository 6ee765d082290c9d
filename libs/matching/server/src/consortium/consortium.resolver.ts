import { isResourceKind } from '@musubi/marketplace/model';
import { Posting } from '@musubi/marketplace/server';
import type { Need } from '@musubi/matching/model';
import { type Actor, CurrentActor, Db, isId, NotFound, Permit, refuse } from '@musubi/platform/server';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Asker, ConsortiumSides } from './consortium-sides.js';
import { Consortium, type ConsortiumNeedInput, ConsortiumWishes } from './consortium.types.js';
import { Consortiums } from './consortiums.js';

const longestNote = 200;
/** Collaboration is between different ones. */
const usualTypes = 2;

@Resolver()
export class ConsortiumResolver {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly sides: ConsortiumSides,
    private readonly consortiums: Consortiums,
  ) {}

  @Query(() => Consortium, { description: 'Further partners for a published need, for its owner and for coordinators' })
  async postingConsortium(
    @CurrentActor() actor: Actor,
    @Args('postingId', { type: () => ID }) postingId: string,
    @Args('wishes', { type: () => ConsortiumWishes }) wishes: ConsortiumWishes,
  ): Promise<Consortium> {
    const posting = isId(postingId) ? await this.db.repo(Posting).findOneBy({ id: postingId }) : null;
    if (!posting || !this.permit.can(actor, 'posting:read', posting)) return refuse(new NotFound());
    if (!this.permit.can(actor, 'desk:read')) this.permit.check(actor, 'posting:edit', posting);
    return this.build(await this.sides.ofPosting(postingId), wishes);
  }

  @Query(() => Consortium, { description: 'Further partners for a partnership, for its partners and for coordinators' })
  async partnershipConsortium(
    @CurrentActor() actor: Actor,
    @Args('partnershipId', { type: () => ID }) partnershipId: string,
    @Args('wishes', { type: () => ConsortiumWishes }) wishes: ConsortiumWishes,
  ): Promise<Consortium> {
    const asker = isId(partnershipId) ? await this.sides.ofPartnership(partnershipId) : null;
    if (!asker || !this.permit.can(actor, 'partnership:read', asker.side)) return refuse(new NotFound());
    if (!this.permit.can(actor, 'desk:read')) this.permit.check(actor, 'partnership:invite', asker.side);
    return this.build(asker, wishes);
  }

  private build(asker: Asker | null, { needs, most, types }: ConsortiumWishes): Promise<Consortium> {
    if (!asker) return refuse(new NotFound());
    const rules = { most: within(most, 4), types: within(types ?? asker.demand?.types ?? usualTypes, 4) };
    return this.consortiums.build({ ...asker, needs: needs ? wished(needs, asker.needs) : asker.needs }, rules);
  }
}

const within = (value: number, most: number): number => Math.min(Math.max(1, value), most);

/** Needs as wished; amounts are known from what is written when the words are the same. */
function wished(inputs: readonly ConsortiumNeedInput[], written: readonly Need[]): Need[] {
  const kinds = new Set<string>();
  return inputs.flatMap(({ kind, note }): Need[] => {
    if (!isResourceKind(kind) || kinds.has(kind)) return [];
    kinds.add(kind);
    const words = [...note.trim()].slice(0, longestNote).join('');
    const same = written.find((need) => need.kind === kind && need.note === words);
    return [same ?? { kind, note: words, quantity: null, unit: null, yen: null }];
  });
}
