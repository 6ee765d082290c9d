import type { City, TableColumn } from '@musubi/platform/server';
import type { Award } from './award.types.js';

/** Identifiers as org-id.guide builds them: the register's code, then the number in it. */
const corporate = (number: string): string => `JP-JCN-${number}`;

/** Groups without a corporate number are first-class: the number is our own then. */
const organisationId = (award: Award, city: City): string =>
  award.leadCorporateNumber ? corporate(award.leadCorporateNumber) : `JP-LG-${city.code}-${award.leadId}`;

/** Unique in the world: the municipality's code in front of the application's number. */
export const awardId = (award: Award, city: City): string => `JP-LG-${city.code}-${award.number}`;

const yen = (amount: bigint | string): bigint => BigInt(amount);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The columns of the Japanese file, explained on the page of open data. */
export const awardColumns = (city: City): TableColumn<Award>[] => [
  { title: '識別子', value: (award) => awardId(award, city) },
  { title: '受付番号', value: (award) => award.number },
  { title: '年度', value: (award) => award.fiscalYear },
  { title: '助成制度', value: (award) => award.programme },
  { title: '公募', value: (award) => award.call },
  { title: 'コース', value: (award) => award.course },
  { title: '事業名', value: (award) => award.title },
  { title: '事業のあらまし', value: (award) => award.summary },
  { title: '代表団体', value: (award) => award.lead },
  { title: '代表団体の法人番号', value: (award) => award.leadCorporateNumber },
  { title: '協働する団体', value: (award) => award.partners.join('、') },
  { title: '申請額（円）', value: (award) => yen(award.requested) },
  { title: '交付決定額（円）', value: (award) => yen(award.awarded) },
  { title: '決定日', value: (award) => award.awardedOn },
  { title: '事業開始日', value: (award) => award.startsOn },
  { title: '事業終了日', value: (award) => award.endsOn },
];

/** The columns of a 360Giving spreadsheet: names as its standard has them. */
export const threeSixtyColumns = (city: City): TableColumn<Award>[] => [
  { title: 'Identifier', value: (award) => awardId(award, city) },
  { title: 'Title', value: (award) => award.title },
  { title: 'Description', value: (award) => award.summary || award.title },
  { title: 'Currency', value: () => 'JPY' },
  { title: 'Amount Applied For', value: (award) => yen(award.requested) },
  { title: 'Amount Awarded', value: (award) => yen(award.awarded) },
  { title: 'Award Date', value: (award) => award.awardedOn },
  { title: 'Planned Dates:Start Date', value: (award) => award.startsOn },
  { title: 'Planned Dates:End Date', value: (award) => award.endsOn },
  { title: 'Recipient Org:Identifier', value: (award) => organisationId(award, city) },
  { title: 'Recipient Org:Name', value: (award) => award.lead },
  { title: 'Recipient Org:Company Number', value: (award) => award.leadCorporateNumber },
  { title: 'Funding Org:Identifier', value: () => corporate(city.corporateNumber) },
  { title: 'Funding Org:Name', value: () => city.name },
  { title: 'Grant Programme:Code', value: (award) => award.programmeCode },
  { title: 'Grant Programme:Title', value: (award) => award.programme },
  { title: 'Last modified', value: (award) => new Date(award.modifiedAt).toISOString() },
];

/** The same as a 360Giving package in JSON. */
export const threeSixtyPackage = (awards: readonly Award[], city: City): object => ({
  grants: awards.map((award) => ({
    id: awardId(award, city),
    title: award.title,
    description: oneLine(award.summary) || award.title,
    currency: 'JPY',
    amountAppliedFor: Number(award.requested),
    amountAwarded: Number(award.awarded),
    awardDate: award.awardedOn,
    ...(award.startsOn || award.endsOn ? { plannedDates: [plannedDates(award)] } : {}),
    recipientOrganization: [
      {
        id: organisationId(award, city),
        name: award.lead,
        ...(award.leadCorporateNumber ? { companyNumber: award.leadCorporateNumber } : {}),
      },
    ],
    fundingOrganization: [{ id: corporate(city.corporateNumber), name: city.name }],
    grantProgramme: [{ code: award.programmeCode, title: award.programme }],
    dateModified: new Date(award.modifiedAt).toISOString(),
  })),
});

const plannedDates = ({ startsOn, endsOn }: Award): object => ({
  ...(startsOn ? { startDate: startsOn } : {}),
  ...(endsOn ? { endDate: endsOn } : {}),
});

/** The file for programs: names in English, amounts as whole numbers of yen. */
export const awardRecords = (awards: readonly Award[], city: City): object[] =>
  awards.map((award) => ({
    identifier: awardId(award, city),
    number: award.number,
    fiscalYear: award.fiscalYear,
    programme: award.programme,
    call: award.call,
    course: award.course,
    title: award.title,
    summary: oneLine(award.summary),
    leadOrganisation: award.lead,
    leadCorporateNumber: award.leadCorporateNumber,
    partnerOrganisations: award.partners,
    requestedYen: Number(award.requested),
    awardedYen: Number(award.awarded),
    awardedOn: award.awardedOn,
    startsOn: award.startsOn,
    endsOn: award.endsOn,
  }));
