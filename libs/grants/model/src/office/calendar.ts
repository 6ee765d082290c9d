/** Kinds of moments in the office's calendar; `timed`: the hour counts, not only the day. */
export const calendarKinds = {
  opens: { title: '募集開始', timed: true },
  consultation: { title: '事前相談の期限', timed: true },
  closes: { title: '募集の締切', timed: true },
  decision: { title: '交付決定の予定', timed: false },
  correction: { title: '補正の期限', timed: true },
  document: { title: '追加書類の期限', timed: true },
  interview: { title: '面接', timed: true },
  interim: { title: '遂行状況報告の期限', timed: false },
  final: { title: '実績報告の期限', timed: false },
  payment: { title: '支払いの予定', timed: false },
  return: { title: '返還の期限', timed: false },
} as const satisfies Record<string, { readonly title: string; readonly timed: boolean }>;

export type CalendarKind = keyof typeof calendarKinds;

export const calendarKind = (kind: string): { readonly title: string; readonly timed: boolean } =>
  calendarKinds[kind as CalendarKind] ?? { title: kind, timed: true };
