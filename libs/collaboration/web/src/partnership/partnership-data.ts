import { graphql, type ResultOf } from '@musubi/platform/web';

/** The workspace in one query. */
export const PartnershipQuery = graphql(`
  query PartnershipPage($id: ID!) {
    partnership(id: $id) {
      id
      version
      state
      title
      leadOrganisationId
      mine
      moves
      unread
      conversationId
      endNote
      partners {
        id
        name
        logoFileId
      }
      invitations {
        message
        invitedByName
        organisation {
          id
          name
          logoFileId
        }
      }
      sections {
        section
        version
        content
        editedByName
        updatedAt
      }
      tasks {
        id
        version
        title
        organisationId
        dueOn
        done
      }
      decisions {
        id
        text
        decidedOn
        recordedByName
        organisationId
      }
      files {
        id
        name
        type
        size
      }
      guide {
        step
        title
        state
        missing
      }
      standing {
        state
        inForce
        signing
      }
      agreement {
        id
        number
        state
        current
      }
    }
  }
`);

export type PartnershipData = NonNullable<ResultOf<typeof PartnershipQuery>['partnership']>;
export type SectionData = PartnershipData['sections'][number];

export const nameIn = (partnership: Pick<PartnershipData, 'partners'>, id: string | null | undefined): string | null =>
  partnership.partners.find((each) => each.id === id)?.name ?? null;
