import type { AwardChangeKind, BudgetPart } from '@musubi/grants/model';
import { useState } from 'react';
import { type Award, planParts } from './award-data.js';

/** What has been typed of a request; kept on this device until it is sent. */
export interface ChangeDraft {
  readonly kind: AwardChangeKind;
  readonly what: string;
  readonly reason: string;
  readonly endsOn: string;
  readonly fromOn: string;
  readonly joiningId: string | null;
  readonly leavingId: string;
  readonly grantYen: string;
  readonly parts: readonly BudgetPart[];
}

const keyOf = (award: Award): string => `change-draft:${award.id}`;

function restored(award: Award): ChangeDraft {
  const fresh: ChangeDraft = {
    ...{ kind: 'content', what: '', reason: '', endsOn: '', fromOn: '', joiningId: null, leavingId: '' },
    grantYen: String(award.decidedYen),
    parts: award.partners.map(
      ({ id }) => planParts(award).find((each) => each.organisationId === id) ?? { organisationId: id, values: {} },
    ),
  };
  try {
    const kept = sessionStorage.getItem(keyOf(award));
    return kept ? { ...fresh, ...(JSON.parse(kept) as Partial<ChangeDraft>) } : fresh;
  } catch {
    return fresh;
  }
}

export function useChangeDraft(award: Award) {
  const [value, change] = useState(() => restored(award));
  const set = (more: Partial<ChangeDraft>) =>
    change((before) => {
      const after = { ...before, ...more };
      try {
        sessionStorage.setItem(keyOf(award), JSON.stringify(after));
      } catch {
        // A full or forbidden storage must not keep anybody from typing.
      }
      return after;
    });
  return { value, set, forget: () => sessionStorage.removeItem(keyOf(award)) };
}

const digits = (text: string): string => text.normalize('NFKC').replace(/[,円\s]/g, '');

/** What is sent: only what belongs to the kind. */
export function inputOf(award: Award, draft: ChangeDraft) {
  const { kind, what, reason } = draft;
  return {
    id: award.id,
    kind,
    content: {
      ...{ what, reason },
      ...(kind === 'content' ? { endsOn: draft.endsOn } : {}),
      ...(['suspension', 'resumption', 'abolition'].includes(kind) ? { fromOn: draft.fromOn } : {}),
      ...(kind === 'costs' ? { parts: draft.parts, grantYen: digits(draft.grantYen) } : {}),
    },
    joiningId: kind === 'partner' ? draft.joiningId : null,
    leavingId: kind === 'partner' ? draft.leavingId || null : null,
  };
}
