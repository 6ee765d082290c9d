/** A stage of working together: what one does, and where on this site. */
export interface GuideStep {
  readonly title: string;
  readonly text: string;
  readonly points: readonly string[];
  readonly link?: { readonly to: string; readonly title: string };
}

export interface GuideProgramme {
  readonly name: string;
  readonly text: string;
  readonly rate: string;
  readonly cap: string;
}

export interface GuideDesk {
  readonly name: string;
  readonly text: string;
  readonly when: string;
  readonly icon: 'building' | 'place' | 'talk';
}

export interface GuideCase {
  readonly title: string;
  readonly partners: readonly string[];
  readonly problem: string;
  readonly brought: string;
  readonly result: string;
}

/** What people stumble over: from the survey in the city's plan (2021, n = 189, chapter 2). */
export interface GuideStumble {
  readonly question: string;
  /** Share of those asked who named it. */
  readonly percent: number;
  readonly answer: string;
}

/** The whole guide in one language. */
export interface GuideContent {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly whatTitle: string;
  readonly what: string;
  readonly principlesTitle: string;
  readonly principles: readonly { readonly title: string; readonly text: string }[];
  readonly stepsTitle: string;
  readonly stepsLead: string;
  readonly steps: readonly GuideStep[];
  readonly programmesTitle: string;
  readonly programmesLead: string;
  readonly columns: { readonly name: string; readonly text: string; readonly rate: string; readonly cap: string };
  readonly programmes: readonly GuideProgramme[];
  readonly programmesMore: string;
  readonly desksTitle: string;
  readonly desksLead: string;
  readonly desks: readonly GuideDesk[];
  readonly casesTitle: string;
  readonly casesLead: string;
  readonly caseLabels: { readonly problem: string; readonly brought: string; readonly result: string };
  readonly cases: readonly GuideCase[];
  readonly stumblesTitle: string;
  readonly stumblesLead: string;
  readonly percent: (value: number) => string;
  readonly stumbles: readonly GuideStumble[];
}
