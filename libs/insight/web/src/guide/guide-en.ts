import type { GuideContent } from '@musubi/insight/model';

export const guideEn: GuideContent = {
  title: 'Guide to collaboration',
  lead: 'From the first idea to looking back: the steps, the programmes that help, where to get advice, and cases from town.',
  contents: 'On this page',
  whatTitle: 'What is collaboration?',
  what: 'Different actors share a purpose for a specific problem, bring what each is good at, and work together. Things become possible that no one could do alone.',
  principlesTitle: 'Five things that matter',
  principles: [
    { title: 'Support each other', text: 'Fill each other’s gaps and use each other’s strengths.' },
    { title: 'Roles and duties', text: 'Put into words, early, who does what.' },
    { title: 'Equal partners', text: 'Talk at eye level, whatever the size of the organisation.' },
    { title: 'Share information', text: 'Good news and trouble alike, and soon.' },
    { title: 'Fair and open', text: 'Be able to explain to anyone how you work and how money is spent.' },
  ],
  stepsTitle: 'Six steps',
  stepsLead: 'Start wherever you like; the site guides you in order.',
  steps: [
    {
      title: 'Put the problem into words',
      text: 'Who has which difficulty? Write it in a short sentence. Staff at the desks help if it is hard.',
      points: [
        'By when, and how much is needed',
        'What you can and cannot do yourselves',
        'Who will be glad when it works',
      ],
      link: { to: '/postings/new?kind=need', title: 'Post a need' },
    },
    {
      title: 'Find a partner',
      text: 'Search by field, area and what is offered. We also say why somebody fits.',
      points: ['Say that you would like to talk', 'Meet at a meet-up', 'Be introduced by staff'],
      link: { to: '/search', title: 'Search postings' },
    },
    {
      title: 'Talk',
      text: 'Start by getting to know each other. It is normal to say no, and to hear no.',
      points: ['What each cares about', 'Time, people, things and money each can give', 'Worries'],
    },
    {
      title: 'Agree on purpose and roles',
      text: 'Purpose, roles, contributions, schedule and money on one page, confirmed by each representative.',
      points: ['The purpose in one sentence', 'Who does what by when', 'What to do when trouble comes'],
    },
    {
      title: 'Apply for a grant if you need one',
      text: 'What you wrote together goes straight into the application; the page shows what is missing.',
      points: [
        'Have a consultation first',
        'Balance income and expenses',
        'Every representative agrees to the same text',
      ],
      link: { to: '/grants', title: 'See grants' },
    },
    {
      title: 'Act, and look back',
      text: 'Keep records as you go, then write what came of it and what you learned. It helps those who start next.',
      points: ['A few photos and numbers', 'What did not work, too', 'The next step'],
    },
  ],
  programmesTitle: 'Programmes that help',
  programmesLead:
    'The city supports organisations that work together. Rates and caps are as published in each year’s call.',
  columns: { name: 'Programme / course', text: 'When it fits', rate: 'Rate', cap: 'Cap' },
  programmes: [
    {
      name: 'Research and trial course',
      text: 'To find out what the problem is and try something small',
      rate: '9/10',
      cap: '¥500,000',
    },
    {
      name: 'Collaboration course',
      text: 'When two or more organisations work on a problem',
      rate: '9/10',
      cap: '¥1,500,000',
    },
    {
      name: 'Social business course',
      text: 'To build something that earns its keep and lasts',
      rate: '9/10',
      cap: '¥3,000,000',
    },
    {
      name: 'Proposals for joint projects with the city',
      text: 'When you share roles and costs with a city department',
      rate: 'The city’s share',
      cap: '¥3,000,000',
    },
  ],
  programmesMore: 'See open calls and check whether you qualify',
  desksTitle: 'Where to get advice',
  desksLead: 'You need not have decided anything. Advice is free and confidential.',
  desks: [
    {
      name: 'Citizen Collaboration Section',
      text: 'How to collaborate, consultation before a grant, bridges to companies and schools.',
      when: 'Mon–Fri 8:30–17:00',
      icon: 'building',
    },
    {
      name: 'Community sections of the ward offices',
      text: 'For neighbourhood associations and local groups, by staff who know the area.',
      when: 'Mon–Fri 8:30–17:00',
      icon: 'place',
    },
    {
      name: 'Citizen Activity Support Centre',
      text: 'Starting a group, accounts, publicity, finding a room. Evenings and weekends too.',
      when: 'Mon–Fri 9:00–21:30, Sat–Sun 9:00–18:00',
      icon: 'talk',
    },
  ],
  casesTitle: 'Cases',
  casesLead: 'Examples of what collaboration can look like (the organisations are invented).',
  caseLabels: { problem: 'The problem', brought: 'What each brought', result: 'What changed' },
  cases: [
    {
      title: 'A summer festival of three generations',
      partners: ['Yagiyama Midori Neighbourhood Association', 'Aoba Event Works', 'Higashiyama Technical High School'],
      problem: 'The ageing committee could no longer set up the venue.',
      brought:
        'The association gave the place and the plan, the company equipment and guidance, the pupils hands and new ideas.',
      result: 'Set up in half a day; 1.6 times as many visitors. The pupils planned more the year after.',
    },
    {
      title: 'An empty shop becomes a place for children',
      partners: ['NPO Machi no Engawa', 'Nagamachi Shopkeepers', 'Sakura Credit Union'],
      problem: 'More and more children spent their evenings alone.',
      brought:
        'The NPO runs it, the shopkeepers gave the shop, the credit union part of the refurbishing and advice on accounts.',
      result: 'Open three days a week for 18 children on average; families come to the street’s events.',
    },
    {
      title: 'A disaster map in seven languages',
      partners: ['Kokusai Hiroba Miyagino', 'Takasago South Federation', 'Seiryo University'],
      problem: 'Residents from abroad did not know where the shelters are.',
      brought: 'Neighbours brought local knowledge, the group interpreting, the university map making.',
      result: '5,000 copies in seven languages; 42 foreign residents joined the drill.',
    },
  ],
  stumblesTitle: 'Where people get stuck',
  stumblesLead: 'What 189 organisations named as obstacles in the city’s survey, and what helps here.',
  percent: (value) => `${value}%`,
  stumbles: [
    {
      question: 'We do not know how to collaborate',
      percent: 42.3,
      answer: 'The partnership page leads through purpose, roles, plan and agreement, with templates.',
    },
    {
      question: 'We lack money',
      percent: 36.5,
      answer: 'The grants page shows which calls your partnership can use and what is missing.',
    },
    {
      question: 'No chance to meet and share problems',
      percent: 36.0,
      answer: 'Anyone can read needs; meet-ups come with prepared one-to-one talks.',
    },
    {
      question: 'No place to think together',
      percent: 29.1,
      answer: 'Questions and answers on postings, and a workspace for each partnership.',
    },
    {
      question: 'No one to ask',
      percent: 18.5,
      answer: 'The desks above listen; what was said is recorded for the next time.',
    },
    {
      question: 'We have our hands full',
      percent: 13.2,
      answer: 'Nothing is typed twice; staff can enter paper forms and phone calls for you.',
    },
  ],
};
