import type { Field, LegalForm, OrganisationType } from '@musubi/identity/model';

/** An invented organisation of the demo town. None of them exists. */
export interface DemoOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kana: string;
  readonly type: OrganisationType;
  readonly form?: LegalForm;
  /** Last digits of the ward codes: 1 青葉 … 5 泉. The first is the ward of the office. */
  readonly wards: readonly (1 | 2 | 3 | 4 | 5)[];
  readonly fields: readonly Field[];
  readonly sdgs: readonly number[];
  readonly members: number;
  readonly since: number;
  readonly about: string;
  readonly strengths: string;
  readonly representative: string;
  readonly verified?: boolean;
  readonly work?: readonly {
    readonly title: string;
    readonly year: number;
    readonly partner?: string;
    readonly yen?: number;
    readonly text: string;
  }[];
}
