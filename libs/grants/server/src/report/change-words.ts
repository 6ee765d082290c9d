import { changedFields, changeKinds, costsOf } from '@musubi/grants/model';
import { wareki } from '@musubi/platform/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { ChangeRequest } from './award.entity.js';
import { TermsOfAwards } from './award-terms.js';

/** What a change comes to, as the letter about it says: kind, words of the applicants, then every figure and day it moves. */
@Injectable()
export class ChangeWords {
  constructor(
    private readonly db: Db,
    private readonly terms: TermsOfAwards,
  ) {}

  async of({ applicationId, kind, content, joiningId, leavingId }: ChangeRequest): Promise<string> {
    const { call } = await this.terms.of(applicationId);
    const names = await this.db.query<{ id: string; name: string }>(
      'select id, name from organisation where id = any($1::uuid[])',
      [[joiningId, leavingId].filter((id) => id !== null)],
    );
    const nameOf = (id: string | null) => names.find((each) => each.id === id)?.name ?? null;
    const named = { joiningName: nameOf(joiningId), leavingName: nameOf(leavingId) };
    // The amount stands in the letter by itself.
    const { grantYen: _amount, ...moved } = content;
    const fields = changedFields(moved, named, costsOf(call.costs), wareki);
    return [
      ...[changeKinds[kind].title, content.what],
      ...(content.fromOn ? [`${wareki(content.fromOn)}から`] : []),
      ...fields.map(({ title, before, after }) => `${title}：${[before || 'なし', after || 'なし'].join(' → ')}`),
    ].join('\n');
  }
}
