import {
  defaultEligibility,
  type EligibilityRule,
  eligibilityRules,
  type EligibilityRuleId,
  type EligibilitySetting,
  parameterOf,
} from '@musubi/grants/model';
import { Checkbox, ErrorText, NumberField, Select, useMessages } from '@musubi/platform/web';
import { deskMessages } from './desk-messages.js';

const rules = Object.keys(eligibilityRules) as EligibilityRuleId[];
const ofPartnership: readonly string[] = ['differentTypes', 'consultation'];

const usual = (rule: EligibilityRuleId): EligibilitySetting =>
  defaultEligibility.find((each) => each.rule === rule) ?? { rule };

const titleOf = (setting: EligibilitySetting): string =>
  (eligibilityRules[setting.rule] as EligibilityRule).title(setting);

/** Which conditions a call asks for, of whom, with which figure. */
export function ConditionsEditor(props: {
  value: unknown;
  onChange: (list: EligibilitySetting[]) => void;
  error?: string;
}) {
  const { value, onChange, error } = props;
  const t = useMessages(deskMessages);
  const chosen = Array.isArray(value) ? (value as EligibilitySetting[]) : [];
  const put = (rule: EligibilityRuleId, setting: EligibilitySetting | null) =>
    onChange(
      rules.flatMap((each) => {
        const known = each === rule ? setting : (chosen.find((one) => one.rule === each) ?? null);
        return known ? [known] : [];
      }),
    );
  return (
    <>
      <p className="mt-0 text-solid-gray-700">{t.conditionsLead}</p>
      {error && <ErrorText id="conditions" error={error} />}
      <ul className="m-0 list-none divide-y divide-solid-gray-200 border-y border-solid-gray-200 p-0">
        {rules.map((rule) => (
          <li key={rule} className="py-2">
            <Condition
              rule={rule}
              setting={chosen.find((each) => each.rule === rule) ?? null}
              onChange={(setting) => put(rule, setting)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ConditionProps {
  readonly rule: EligibilityRuleId;
  readonly setting: EligibilitySetting | null;
  readonly onChange: (setting: EligibilitySetting | null) => void;
}

function Condition({ rule, setting, onChange }: ConditionProps) {
  return (
    <>
      <Checkbox
        id={`rule-${rule}`}
        label={titleOf(setting ?? usual(rule))}
        noBadge
        checked={setting !== null}
        onChange={(on) => onChange(on ? usual(rule) : null)}
      />
      {setting && (
        <div className="flex flex-wrap gap-x-8 gap-y-3 pl-9">
          {!ofPartnership.includes(rule) && <WhoseCondition rule={rule} setting={setting} onChange={onChange} />}
          {parameterOf[rule] && <Figure rule={rule} setting={setting} onChange={onChange} />}
        </div>
      )}
    </>
  );
}

type SetCondition = ConditionProps & { readonly setting: EligibilitySetting };

function WhoseCondition({ rule, setting, onChange }: SetCondition) {
  const t = useMessages(deskMessages);
  return (
    <Select
      id={`rule-${rule}-of`}
      label={t.appliesTo}
      noBadge
      className="pb-3"
      emptyLabel={null}
      value={setting.appliesTo ?? 'lead'}
      onChange={(of) => onChange({ ...setting, appliesTo: of === 'every' ? 'every' : 'lead' })}
      options={[
        { value: 'lead', label: t.leadOnly },
        { value: 'every', label: t.everyPartner },
      ]}
    />
  );
}

function Figure({ rule, setting, onChange }: SetCondition) {
  const range = parameterOf[rule];
  return (
    <NumberField
      id={`rule-${rule}-min`}
      label={range?.title}
      noBadge
      className="pb-3"
      unit={range?.unit}
      value={setting.min ?? range?.usual ?? null}
      onChange={(min) => onChange({ ...setting, min: typeof min === 'number' ? min : 0 })}
    />
  );
}
