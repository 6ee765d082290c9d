import { emptyPlan, type PartnershipPlan } from '@musubi/collaboration/model';

/** The plan of a partnership of which only the name is known. */
export const firstPlanOf = (title: string): PartnershipPlan => ({
  ...emptyPlan,
  purpose: { ...emptyPlan.purpose, title },
});
