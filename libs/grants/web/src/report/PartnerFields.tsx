import { OrganisationPicker } from '@musubi/collaboration/web';
import { Select, useMessages } from '@musubi/platform/web';
import type { ChangeFieldsProps } from './ChangePage.js';
import { awardMessages } from './messages.js';

/** Who comes in and who goes. */
export function PartnerFields({ award, draft, set, errorOf }: ChangeFieldsProps) {
  const t = useMessages(awardMessages);
  const others = award.partners.filter((partner) => !partner.lead);
  return (
    <>
      <OrganisationPicker
        id="change-joining"
        label={t.joining}
        help={t.joiningHelp}
        value={draft.joiningId}
        onChange={(joiningId) => set({ joiningId })}
        error={errorOf('joiningId')}
      />
      <Select
        id="change-leaving"
        label={t.leaving}
        options={[{ value: '', label: t.nobody }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        value={draft.leavingId}
        onChange={(leavingId) => set({ leavingId })}
        error={errorOf('leavingId')}
      />
    </>
  );
}
