import { z } from 'zod';
import { countyOf } from '#kit';
import { stepWith } from '#modules/acts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { addWindow, changeHall, changeWindow, openHall, setWindowState } from './arrange-windows.ts';
import { getWindow } from './get-hall.ts';
import { HallParams, HallShape, refFrom, rowVersion } from './hall-contracts.ts';
import { inHall } from './hall-step.ts';
import { HALLS, WINDOWS, type HallRef } from './hall-tables.ts';
import { listHalls } from './list-halls.ts';

const title = z.string().trim().min(1, '请填写名称。').max(40);
const Done = z.object({ countyCode: z.number().int(), id: z.uuid() });

const showHall = async (_: Tx, hall: HallRef) => ({ hallId: hall.id, answer: hall });

const showWindow = async (tx: Tx, window: HallRef) => ({
  hallId: (await getWindow(tx, window)).hall_id,
  answer: window,
});

export const listHallsRoute = defineRoute(
  {
    method: 'GET',
    path: '/halls',
    summary: 'Service halls in scope.',
    permission: ['hall.device', 'hall.read', 'hall.serve', 'hall.manage'],
    response: z.object({ rows: z.array(HallShape) }),
  },
  ({ db, scope }) => inScope(db, scope, async (tx) => ({ rows: await listHalls(tx) })),
);

export const openHallRoute = defineRoute(
  {
    method: 'POST',
    path: '/halls',
    summary: 'Opens a service hall in a county or township.',
    permission: 'hall.manage',
    body: z.object({ region: z.number().int(), title }),
    response: Done,
  },
  (asked) =>
    inHall(asked, {
      countyCode: countyOf(asked.body.region),
      kind: `${HALLS.kind}.open`,
      work: (tx, context) => openHall(tx, context, asked.body),
      present: showHall,
    }),
);

export const changeHallRoute = defineRoute(
  {
    method: 'PUT',
    path: '/halls/:county/:id',
    summary: 'Changes the name of a hall, or how many priority tickets in a row may go ahead.',
    permission: 'hall.manage',
    params: HallParams,
    body: z.object({ title, priorityRun: z.number().int().min(1).max(9), rowVersion }),
    response: Done,
  },
  (asked) =>
    inHall(asked, {
      ...stepWith(asked, (tx, context, ref) => changeHall(tx, context, ref, asked.body)),
      kind: `${HALLS.kind}.change`,
      present: showHall,
    }),
);

const Setting = z.object({
  number: z.number().int().min(1).max(99),
  title,
  matters: z.array(z.string().max(40)).min(1, '请至少选择一项业务。').max(20),
});

export const addWindowRoute = defineRoute(
  {
    method: 'POST',
    path: '/halls/:county/:id/windows',
    summary: 'Sets up a window and what it serves.',
    permission: 'hall.manage',
    params: HallParams,
    body: Setting,
    response: Done,
  },
  (asked) => {
    const hall = refFrom(asked.params);
    return inHall(asked, {
      countyCode: hall.countyCode,
      kind: `${WINDOWS.kind}.add`,
      work: (tx, context) => addWindow(tx, context, hall, asked.body),
      present: showWindow,
    });
  },
);

export const changeWindowRoute = defineRoute(
  {
    method: 'PUT',
    path: '/hall-windows/:county/:id',
    summary: 'Changes what a window is called and what it serves.',
    permission: 'hall.manage',
    params: HallParams,
    body: Setting.extend({ rowVersion }),
    response: Done,
  },
  (asked) =>
    inHall(asked, {
      ...stepWith(asked, (tx, context, ref) => changeWindow(tx, context, ref, asked.body)),
      kind: `${WINDOWS.kind}.change`,
      present: showWindow,
    }),
);

const stateRoute = (isForced: boolean) =>
  defineRoute(
    {
      method: 'POST',
      path: isForced ? '/hall-windows/:county/:id/closings' : '/hall-windows/:county/:id/states',
      summary: isForced
        ? 'Closes a window from the hall head’s desk; who stands there goes back into the line.'
        : 'Opens a window and takes its seat, pauses or closes it.',
      permission: isForced ? 'hall.manage' : 'hall.serve',
      params: HallParams,
      body: z.object({
        state: isForced ? z.literal('closed').default('closed') : z.enum(['open', 'paused', 'closed']),
      }),
      response: Done,
    },
    (asked) =>
      inHall(asked, {
        ...stepWith(asked, (tx, context, ref) =>
          setWindowState(tx, context, ref, { state: asked.body.state, isForced }),
        ),
        kind: `${WINDOWS.kind}.${asked.body.state}`,
        present: showWindow,
      }),
  );

export const setWindowStateRoute = stateRoute(false);
export const closeWindowRoute = stateRoute(true);
