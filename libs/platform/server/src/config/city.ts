import { z } from 'zod';

/**
 * The municipality this installation serves. Nothing in the program names a city: letters, mails and pages take these
 * facts. `CITY` names a JSON file with another city; what it leaves out is taken from `sendai`.
 */
export const citySchema = z.strictObject({
  /** Six-digit code with check digit (全国地方公共団体コード). */
  code: z.string().regex(/^\d{6}$/, 'must be the six-digit municipality code'),
  /** 法人番号 of the municipality: who funds, in open data. */
  corporateNumber: z.string().regex(/^\d{13}$/, 'must be the 13-digit corporate number'),
  name: z.string().min(1),
  nameKana: z.string().min(1),
  nameEn: z.string().min(1),
  prefecture: z.string().min(1),
  /** Who signs letters: 「仙台市長」, and the person's name when it is printed. */
  mayorTitle: z.string().min(1),
  mayorName: z.string(),
  /** The section letters and mails name as contact. */
  department: z.string().min(1),
  postalCode: z.string().regex(/^\d{3}-\d{4}$/, 'must look like 980-8671'),
  address: z.string().min(1),
  telephone: z.string().min(1),
  email: z.email(),
  officeHours: z.string().min(1),
  /** Letters in front of document numbers: 「市協第12号」. */
  letterPrefix: z.string(),
  /** What people see in the head of every page. */
  siteName: z.string().min(1),
  wards: z.array(z.strictObject({ code: z.string().regex(/^\d{5}$/), name: z.string(), nameKana: z.string() })),
  /** Centre of the map, [longitude, latitude]. */
  centre: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
});

export type City = z.infer<typeof citySchema>;
