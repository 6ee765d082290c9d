import { useState } from 'react';
import { Button, ButtonRow } from '../components/Button.js';
import { Combobox } from '../components/Combobox.js';
import { SearchBox } from '../components/SearchBox.js';
import { Form } from '../components/Form.js';
import { toast } from '../components/announce.js';
import { Stack } from '../components/Page.js';
import { SaveState } from '../form/FormNotices.js';
import { FormPageView } from '../form/FormPageView.js';
import { useForm } from '../form/use-form.js';
import { sampleForm, samples as s } from './messages.js';

const nothing = {
  title: '',
  body: '',
  kind: '',
  wards: [],
  field: '',
  until: '',
  cost: '',
  people: null,
  mail: '',
  files: [],
  agree: false,
};

/** A whole form with a save that always works, and the fields that stand outside forms. */
export function FormSamples() {
  const [chosen, setChosen] = useState('');
  const form = useForm({
    form: sampleForm,
    initial: nothing,
    localKey: 'styleguide',
    save: async (_values, version) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      return { ok: true, data: { version: version + 1 } };
    },
  });
  return (
    <div className="max-w-180">
      <Stack>
        <SearchBox label={s.search} hint={s.searchHint} onSearch={(text) => toast(text)} size="large" />
        <Combobox
          id="combobox"
          label={s.combobox}
          value={chosen}
          onChange={setChosen}
          options={[
            { value: '1', label: s.organisation, hint: s.ward },
            { value: '2', label: s.company, hint: s.factPlace },
          ]}
        />
        <Form
          onSubmit={() => {
            if (form.check()) toast(s.toast);
          }}
        >
          <FormPageView form={form}>
            <ButtonRow>
              <Button type="submit">{s.main}</Button>
              <SaveState form={form} />
            </ButtonRow>
          </FormPageView>
        </Form>
      </Stack>
    </div>
  );
}
