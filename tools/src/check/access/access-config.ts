import { z } from 'zod';

const rule = (severity: 'error' | 'warning') =>
  z
    .union([
      z.literal(false),
      z.strictObject({
        severity: z.enum(['error', 'warning']).default(severity),
        except: z.array(z.string()).default([]),
      }),
    ])
    .prefault({});

/** The section `security` of check.yaml. Every rule is on unless it says otherwise. */
export const accessShape = z.strictObject({
  weakened: rule('error'),
  opened: rule('error'),
  unguarded: rule('warning'),
  bypassed: rule('error'),
});

/** Which rules about access apply, and how bad it is to break them. */
export type AccessConfig = z.infer<typeof accessShape>;
