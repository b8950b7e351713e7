import { z } from 'zod';

const pattern = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text, context) => {
      try {
        return new RegExp(text);
      } catch {
        context.addIssue({ code: 'custom', message: `${text} is not a regular expression` });
        return z.NEVER;
      }
    });

const exceptions = { except: z.array(z.string()).default([]) };

/** `false` turns a rule off; `except` lists coordinates it passes over. */
const rule = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([z.literal(false), z.strictObject({ ...exceptions, ...shape })]);

/** The section `lint` of check.yaml. Every rule is on unless it says otherwise. */
export const lintShape = z.strictObject({
  descriptions: rule({}).default({ except: [] }),
  naming: rule({}).default({ except: [] }),
  deprecation: rule({}).default({ except: [] }),
  connections: rule({}).default({ except: [] }),
  mutations: rule({}).default({ except: [] }),
  idempotency: rule({
    mutations: pattern('(Place|Pay|Capture|Charge|Refund|Transfer|Receive|Adjust|Dispatch)$'),
  }).prefault({}),
  money: rule({
    names: pattern('([aA]mount|[pP]rice|[tT]otal|[cC]ost|[fF]ee|[tT]ax|[bB]alance|[dD]iscount)s?$'),
  }).prefault({}),
  nullability: rule({}).default({ except: [] }),
  keys: rule({}).default({ except: [] }),
  imports: rule({}).default({ except: [] }),
  redundancy: rule({}).default({ except: [] }),
});

/** Which rules apply, and how. */
export type LintConfig = z.infer<typeof lintShape>;
