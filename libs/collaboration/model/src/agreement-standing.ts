import type { AgreementState } from './agreement.js';

/** Where the agreement of a partnership stands, for everybody who opens the workspace. */
export interface AgreementStanding {
  /**
   * none: nothing proposed or nothing to tell; inForce: the plan is what all signed; edited: the plan was changed since
   * and the changes are not agreed; signing: a newer version collects signatures and does not bind yet.
   */
  readonly state: 'none' | 'inForce' | 'edited' | 'signing';
  /** The version that binds all: signed by everyone and not replaced. */
  readonly inForce: number | null;
  /** The version that collects signatures. */
  readonly signing: number | null;
}

interface Version {
  readonly number: number;
  readonly state: AgreementState;
}

/**
 * Any edit makes a new version, whose signatures are its own. Until everybody has signed it, the older one that all had
 * signed goes on binding them.
 * @param current the newest version says what the plan says now.
 */
export function agreementStanding(versions: readonly Version[], current: boolean): AgreementStanding {
  const numberOf = (state: AgreementState) => versions.find((each) => each.state === state)?.number ?? null;
  const [inForce, signing] = [numberOf('inForce'), numberOf('open')];
  if (signing !== null) return { state: 'signing', inForce, signing };
  if (inForce === null) return { state: 'none', inForce, signing };
  const agreed = current && versions[0]?.state === 'inForce';
  return { state: agreed ? 'inForce' : 'edited', inForce, signing };
}
