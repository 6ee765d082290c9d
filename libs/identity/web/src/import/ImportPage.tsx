import type { ImportKind } from '@musubi/identity/model';
import {
  ActionNotice,
  Button,
  ButtonRow,
  Checkbox,
  FileField,
  type FileRef,
  Form,
  graphql,
  Layout,
  PageHeading,
  RadioGroup,
  RequireRole,
  Section,
  Stack,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ImportHistory } from './ImportHistory.js';
import { importMessages } from './messages.js';

const CheckImport = graphql(
  `
    mutation CheckImport($input: CheckImportInput!) {
      checkImport(input: $input) {
        __typename
        ... on CheckImportOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** /staff/import: choose a file to be checked; what was imported before. */
export function ImportPage() {
  const t = useMessages(importMessages);
  return (
    <RequireRole roles={['staff', 'admin']}>
      <Layout crumbs={[{ title: t.title }]}>
        <PageHeading title={t.title} lead={t.lead} />
        <Section title={t.chooseTitle}>
          <ChooseFile />
        </Section>
        <Section title={t.history}>
          <ImportHistory />
        </Section>
      </Layout>
    </RequireRole>
  );
}

const largestMegabytes = 64;

function ChooseFile() {
  const t = useMessages(importMessages);
  const { kind, setKind, files, setFiles, onlyCity, setOnlyCity, problem, submit, checking } = useChosen();
  return (
    <Form onSubmit={submit} className="max-w-180">
      <Stack>
        <RadioGroup
          id="import-kind"
          label={t.kind}
          required
          framed
          value={kind}
          onChange={(value) => setKind(value as ImportKind)}
          options={[
            { value: 'organisations', label: t.kindOrganisations, hint: t.kindOrganisationsHint },
            { value: 'places', label: t.kindPlaces, hint: t.kindPlacesHint },
          ]}
        />
        <FileField
          id="import-file"
          label={t.file}
          help={t.fileHelp}
          required
          error={problem}
          value={files}
          onChange={setFiles}
          address="/imports/files"
          maxMegabytes={largestMegabytes}
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.geojson,.gz"
        />
        {kind === 'organisations' && (
          <Checkbox id="import-city" label={t.onlyCity} noBadge checked={onlyCity} onChange={setOnlyCity} />
        )}
        <ActionNotice error={checking.error} />
        <ButtonRow>
          <Button type="submit" size="large" pending={checking.pending}>
            {t.check}
          </Button>
          <span className="text-solid-gray-700">{t.nothingYet}</span>
        </ButtonRow>
      </Stack>
    </Form>
  );
}

function useChosen() {
  const t = useMessages(importMessages);
  const navigate = useNavigate();
  const [kind, setKind] = useState<ImportKind>('organisations');
  const [files, choose] = useState<readonly FileRef[]>([]);
  const [onlyCity, setOnlyCity] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [check, checking] = useAction(CheckImport);
  const setFiles = (next: readonly FileRef[]) => {
    choose(next);
    setProblem(null);
  };
  const submit = () => {
    const [file] = files;
    if (!file) return setProblem(t.fileMissing);
    const input = { fileId: file.id, kind, onlyCity: kind === 'organisations' && onlyCity };
    void check({ input }).then((result) => result.ok && navigate(`/staff/import/${result.data.id}`));
  };
  return { kind, setKind, files, setFiles, onlyCity, setOnlyCity, problem, submit, checking };
}
