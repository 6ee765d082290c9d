import { graphql, type ResultOf, UserErrorFields } from '@musubi/platform/web';

export const TemplatesQuery = graphql(`
  query LetterTemplates($programmeId: ID!) {
    letterTemplates(programmeId: $programmeId) {
      id
      programmeId
      kind
      version
      title
      body
      remedy
      editedAt
      editedByName
      items {
        label
        value
      }
      placeholders {
        name
        sample
      }
    }
    letterSampleApplications(programmeId: $programmeId) {
      id
      number
      title
    }
  }
`);

export const TemplatePreviewQuery = graphql(`
  query LetterTemplatePreview($input: LetterTemplatePreviewInput!, $pdf: Boolean!) {
    letterTemplatePreview(input: $input, pdf: $pdf) {
      title
      to
      from
      date
      body
      remedy
      contact
      pdf
      items {
        label
        value
      }
    }
  }
`);

export const SaveTemplate = graphql(
  `
    mutation SaveLetterTemplate($input: SaveLetterTemplateInput!) {
      saveLetterTemplate(input: $input) {
        __typename
        ... on SaveLetterTemplateOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const ResetTemplate = graphql(
  `
    mutation ResetLetterTemplate($input: ResetLetterTemplateInput!) {
      resetLetterTemplate(input: $input) {
        __typename
        ... on ResetLetterTemplateOk {
          kind
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export type Template = ResultOf<typeof TemplatesQuery>['letterTemplates'][number];
export type SampleApplication = ResultOf<typeof TemplatesQuery>['letterSampleApplications'][number];
export type Preview = ResultOf<typeof TemplatePreviewQuery>['letterTemplatePreview'];

/** The words of a letter as they are edited. */
export interface Words {
  readonly title: string;
  readonly body: string;
  readonly items: { readonly label: string; readonly value: string }[];
  readonly remedy: string;
}

export const wordsOf = ({ title, body, items, remedy }: Template): Words => ({
  ...{ title, body, remedy },
  items: items.map(({ label, value }) => ({ label, value })),
});
