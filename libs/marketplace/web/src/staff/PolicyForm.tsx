import { type ReviewPolicy, reviewPolicies } from '@musubi/marketplace/model';
import {
  Button,
  graphql,
  RadioGroup,
  Section,
  Stack,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { ownMessages } from '../messages/own.js';

const SetPolicy = graphql(
  `
    mutation SetPostingPolicy($input: SetPostingPolicyInput!) {
      setPostingPolicy(input: $input) {
        __typename
        ... on SetPostingPolicyOk {
          review
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** Which postings get a first look: the city's choice. */
export function PolicyForm({ policy }: { policy: string }) {
  const t = useMessages(ownMessages);
  const [chosen, setChosen] = useState(policy);
  const [save, saving] = useAction(SetPolicy);
  const onSave = async () => {
    const result = await save({ input: { review: chosen } });
    toast(result.ok ? t.policySaved : result.error.message, result.ok ? 'success' : 'error');
  };
  return (
    <Section title={t.policy} className="mt-16">
      <Stack gap="medium">
        <RadioGroup
          id="policy"
          label={t.policy}
          noBadge
          value={chosen}
          onChange={setChosen}
          options={(Object.keys(reviewPolicies) as ReviewPolicy[]).map((value) => ({
            value,
            label: reviewPolicies[value],
          }))}
        />
        <p className="m-0">
          <Button variant="outline" pending={saving.pending} onClick={() => void onSave()}>
            {t.policySave}
          </Button>
        </p>
      </Stack>
    </Section>
  );
}
