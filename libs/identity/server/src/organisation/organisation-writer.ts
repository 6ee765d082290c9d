import { Injectable } from '@nestjs/common';
import { InvalidInput, Clock, Db, refuse } from '@musubi/platform/server';
import { type DuplicateCandidate, Duplicates } from './duplicates.js';
import { OfficePlace } from './office-place.js';
import { OrganisationFinding } from './organisation-finding.js';
import { fillOrganisation, fillSection } from './organisation-values.js';
import { Organisation } from './organisation.entity.js';

/** Steps that every way of writing an organisation shares: check, locate, compare, store, make findable. */
@Injectable()
export class OrganisationWriter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly same: Duplicates,
    private readonly office: OfficePlace,
    private readonly finding: OrganisationFinding,
  ) {}

  /** A new organisation from the values of the whole form; not stored yet. */
  draft(id: string, values: unknown): Organisation {
    const organisation = new Organisation();
    Object.assign(organisation, { id, badges: [], registeredByStaff: false });
    fillOrganisation(organisation, values);
    return organisation;
  }

  /** What is likely the same. After 「別の団体です」 only one with the same 法人番号 remains, for that cannot be another. */
  async duplicates(organisation: Organisation, differentOne: boolean): Promise<DuplicateCandidate[]> {
    const found = await this.same.of({ ...organisation, exceptId: organisation.id });
    return differentOne ? found.filter((each) => each.sameNumber) : found;
  }

  async insert(organisation: Organisation): Promise<void> {
    await this.office.locate(organisation);
    await this.store(organisation);
  }

  /** Puts checked values of one section on a locked organisation and stores it. */
  async change(organisation: Organisation, section: string, values: unknown): Promise<void> {
    fillSection(organisation, section, values);
    if (section === 'area') await this.office.locate(organisation);
    if (section === 'basics') await this.refuseTakenNumber(organisation);
    await this.store(organisation);
  }

  async store(organisation: Organisation): Promise<void> {
    await this.db.repo(Organisation).save(organisation);
    await this.finding.put(organisation.id);
  }

  private async refuseTakenNumber({ id, corporateNumber }: Organisation): Promise<void> {
    if (!corporateNumber) return;
    const other = await this.db.one<{ name: string }>(
      'select name from organisation where corporate_number = $1 and id <> $2',
      [corporateNumber, id],
    );
    if (!other) return;
    const message = `この法人番号は「${other.name}」が登録しています。番号を確かめるか、事務局にお知らせください。`;
    refuse(new InvalidInput([{ field: 'corporateNumber', code: 'taken', message }]));
  }
}
