import { z } from 'zod';
import { defineRoute } from '#platform/http/define-route.ts';
import { rules } from './rules/index.ts';

export const listCheckRulesRoute = defineRoute(
  {
    method: 'GET',
    path: '/check-rules',
    summary: 'The rules documents are checked by, each with its reason and examples.',
    permission: 'report.read',
    response: z.object({
      rows: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          reason: z.string(),
          severity: z.enum(['error', 'warning', 'advice']),
          wrong: z.array(z.string()).describe('Examples; each defect stands between ⟦ and ⟧.'),
          right: z.array(z.string()),
        }),
      ),
    }),
  },
  async () => ({
    rows: rules.map(({ code, name, reason, severity, examples }) => ({
      code,
      name,
      reason,
      severity,
      wrong: [...examples.wrong],
      right: [...examples.right],
    })),
  }),
);
