import { createElement, type ComponentType, Suspense } from 'react';

/** What a slot of an organisation's page is told. */
export interface OrganisationSlotProps {
  readonly organisationId: string;
  /** The viewer may edit the organisation. */
  readonly mayEdit: boolean;
}

/** Places on the public page of an organisation that other contexts fill: its open postings, its partnerships and results, and (`fit`) how it goes with the viewer's own. */
export type OrganisationSlotName = 'postings' | 'partnerships' | 'fit';

const filled: Partial<Record<OrganisationSlotName, ComponentType<OrganisationSlotProps>>> = {};

/** Fills a place; called once when the other context's door is loaded. */
export function fillOrganisationSlot(
  name: OrganisationSlotName,
  component: ComponentType<OrganisationSlotProps>,
): void {
  filled[name] = component;
}

/** What another context shows at this place; nothing while nobody fills it. */
export function OrganisationSlot({ name, ...props }: OrganisationSlotProps & { name: OrganisationSlotName }) {
  const component = filled[name];
  return component ? createElement(Suspense, { fallback: null }, createElement(component, props)) : null;
}
