import type { ComponentType } from 'react';

/** What a slot is told. */
export interface OrganisationSlotProps {
  readonly organisationId: string;
  readonly name: string;
}

/** Places on the page of an organisation that other contexts fill: `fit` how it goes with the reader's own. */
export type OrganisationSlotName = 'fit';

const filled: Partial<Record<OrganisationSlotName, ComponentType<OrganisationSlotProps>>> = {};

/** Fills a place; called once when the other context's door is loaded. */
export function fillOrganisationSlot(
  name: OrganisationSlotName,
  component: ComponentType<OrganisationSlotProps>,
): void {
  filled[name] = component;
}

export const organisationSlot = (name: OrganisationSlotName): ComponentType<OrganisationSlotProps> | null =>
  filled[name] ?? null;
