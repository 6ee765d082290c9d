import type { AgreementContent } from '@musubi/collaboration/model';
import { useMessages } from '@musubi/platform/web';
import { collaborationTexts } from '../messages/messages.js';
import { CostsTable, ResourcesTable, RolesTable } from '../partnership/PlanTables.js';
import { PurposeText } from '../partnership/PurposeSection.js';

/** The whole text of a version, as it is signed and printed. */
export function AgreementText({ content }: { content: AgreementContent }) {
  const t = useMessages(collaborationTexts);
  const partners = content.partners.map(({ organisationId, name }) => ({ id: organisationId, name }));
  return (
    <div className="grid gap-8">
      <div>
        <h3 className="m-0 text-std-20B-150">{content.purpose.title}</h3>
        <p className="mt-2 mb-5">{t.names(partners.map((each) => each.name))}</p>
        <PurposeText content={content.purpose} />
      </div>
      <RolesTable rows={content.roles} partners={partners} />
      <div>
        {content.resources.length === 0 && <h3 className="mt-0 mb-3 text-std-16B-170">{t.resources}</h3>}
        <ResourcesTable rows={content.resources} partners={partners} />
      </div>
      <div>
        {content.costs.length === 0 && <h3 className="mt-0 mb-3 text-std-16B-170">{t.costs}</h3>}
        <CostsTable rows={content.costs} partners={partners} />
      </div>
    </div>
  );
}
