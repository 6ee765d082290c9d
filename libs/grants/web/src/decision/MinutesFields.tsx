import type { MinutesText } from '@musubi/grants/model';
import { CheckboxGroup, DateField, Section, TextArea, TextField, useMessages } from '@musubi/platform/web';
import { meetingMessages } from './meeting-messages.js';

/** 議事録: when, where, who was there, what was said. */
export function MinutesFields({
  minutes,
  onChange,
  errorOf,
}: {
  minutes: MinutesText;
  onChange: (minutes: MinutesText) => void;
  errorOf: (field: string) => string | null | undefined;
}) {
  const t = useMessages(meetingMessages);
  const set = (part: Partial<MinutesText>) => onChange({ ...minutes, ...part });
  const names = minutes.attendance.map(({ name }) => name);
  return (
    <Section title={t.minutes}>
      <div className="space-y-6">
        <DateField
          id="heldOn"
          label={t.heldOn}
          value={minutes.heldOn ?? ''}
          onChange={(heldOn) => set({ heldOn: heldOn || null })}
          error={errorOf('heldOn')}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            id="startsAt"
            type="time"
            label={t.startsAt}
            value={minutes.startsAt}
            onChange={(startsAt) => set({ startsAt })}
            error={errorOf('startsAt')}
          />
          <TextField
            id="endsAt"
            type="time"
            label={t.endsAt}
            value={minutes.endsAt}
            onChange={(endsAt) => set({ endsAt })}
            error={errorOf('endsAt')}
          />
        </div>
        <TextField id="place" label={t.place} value={minutes.place} onChange={(place) => set({ place })} />
        <TextField id="chair" label={t.chair} value={minutes.chair} onChange={(chair) => set({ chair })} />
        {names.length > 0 && (
          <CheckboxGroup
            id="attendance"
            label={t.attendance}
            value={minutes.attendance.filter((each) => each.present).map(({ name }) => name)}
            onChange={(present) =>
              set({ attendance: names.map((name) => ({ name, present: present.includes(name) })) })
            }
            options={names.map((name) => ({ value: name, label: name }))}
          />
        )}
        <TextArea
          id="discussion"
          label={t.discussion}
          max={20_000}
          value={minutes.discussion}
          onChange={(discussion) => set({ discussion })}
          error={errorOf('discussion')}
        />
      </div>
    </Section>
  );
}
