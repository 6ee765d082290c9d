import {
  ActionNotice,
  Disclosure,
  FileField,
  type FileRef,
  type FragmentOf,
  graphql,
  readFragment,
  Stack,
  TextField,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { identityMessages } from './messages/messages.js';

const SetLogo = graphql(
  `
    mutation SetOrganisationLogo($input: SetOrganisationLogoInput!) {
      setOrganisationLogo(input: $input) {
        __typename
        ... on SetOrganisationLogoOk {
          id
          version
          logoFileId
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Changes the picture of the organisation; it is stored as soon as it has been sent. */
export function LogoBox(props: { organisation: FragmentOf<typeof LogoBoxFragment> }) {
  const t = useMessages(identityMessages);
  const o = readFragment(LogoBoxFragment, props.organisation);
  const [files, setFiles] = useState<FileRef[]>([]);
  const [onBehalf, setOnBehalf] = useState('');
  const [setLogo, { error }] = useAction(SetLogo);
  const choose = async (chosen: FileRef[]) => {
    setFiles(chosen);
    const fileId = chosen.at(-1)?.id ?? null;
    const result = await setLogo({ input: { id: o.id, version: o.version, fileId, onBehalf: onBehalf || null } });
    if (!result.ok) return;
    setFiles([]);
    toast(t.logoSaved);
  };
  return (
    <Disclosure title={t.logo}>
      <Stack gap="small">
        {o.may.onBehalf && (
          <TextField
            id="logo-on-behalf"
            label={t.onBehalf}
            help={t.onBehalfHelp}
            value={onBehalf}
            onChange={setOnBehalf}
            required
          />
        )}
        <FileField
          id="logo"
          label={t.logo}
          help={t.logoHelp}
          noBadge
          value={files}
          onChange={(chosen) => void choose(chosen)}
          accept="image/*"
          maxMegabytes={10}
        />
        <ActionNotice error={error} />
      </Stack>
    </Disclosure>
  );
}

export const LogoBoxFragment = graphql(`
  fragment LogoBox on Organisation {
    id
    version
    logoFileId
    may {
      onBehalf
    }
  }
`);
