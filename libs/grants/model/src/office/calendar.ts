/** Kinds of moments in the office's calendar. */
export const calendarKinds = {
  opens: '募集開始',
  consultation: '事前相談の期限',
  closes: '募集の締切',
  decision: '交付決定の予定',
  correction: '補正の期限',
} as const;
export type CalendarKind = keyof typeof calendarKinds;
