import { createElement, type ComponentType, Suspense } from 'react';

/** What a slot of a workspace is told. */
export interface PartnershipSlotProps {
  readonly partnershipId: string;
}

/** What a slot of a need on the desk is told. */
export interface DeskNeedSlotProps {
  readonly postingId: string;
}

/** Whom a need fits: the slot names them, the desk introduces the chosen one. */
export interface DeskCandidatesSlotProps extends DeskNeedSlotProps {
  readonly chosen: string | null;
  readonly onChoose: (organisationId: string, name: string) => void;
}

interface Slots {
  /** On the desk, the organisations that one need fits. */
  deskCandidates: ComponentType<DeskCandidatesSlotProps>;
  /** In the workspace, for partners who may invite: whom to invite. */
  partners: ComponentType<PartnershipSlotProps>;
  /** On the desk, below the candidates of one need. */
  deskNeed: ComponentType<DeskNeedSlotProps>;
  /** On the desk, above the needs. */
  desk: ComponentType;
}

const filled: { -readonly [Name in keyof Slots]?: Slots[Name] } = {};

/** Fills a place on the pages of collaboration; called once where the app is put together. */
export function fillCollaborationSlot<Name extends keyof Slots>(name: Name, component: Slots[Name]): void {
  filled[name] = component;
}

const shown = <Props extends object>(component: ComponentType<Props> | undefined, props: Props) =>
  component ? createElement(Suspense, { fallback: null }, createElement(component, props)) : null;

/** What another context shows at these places; nothing while nobody fills them. */
export const PartnershipSlot = (props: PartnershipSlotProps) => shown(filled.partners, props);
export const DeskCandidatesSlot = (props: DeskCandidatesSlotProps) => shown(filled.deskCandidates, props);
export const DeskNeedSlot = (props: DeskNeedSlotProps) => shown(filled.deskNeed, props);
export const DeskSlot = () => shown<object>(filled.desk, {});
