import { sql } from 'kysely';
import { useStoredDefinitions } from '#definitions';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { compiledForm, type CampaignRow } from './campaign-row.ts';

/** What the forms in use were when they were loaded last: another text means that one was published, closed or reopened. */
let loadedStamp = '';

const readStamp = async (db: Database): Promise<string> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ stamp: string }>`
      select coalesce(string_agg(code || ':' || version || ':' || state, ',' order by code), '') as stamp
      from campaign where form is not null
    `.execute(tx);
    return rows[0]?.stamp ?? '';
  });

/**
 * Lays the published forms of all campaigns beside the shipped ledgers, code lists and metrics of this process. Called
 * when a process or thread opens the data, and after each publication, closing and reopening.
 */
export const loadStoredForms = async (db: Database): Promise<void> => {
  const stamp = await readStamp(db);
  const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<CampaignRow>`select * from campaign where form is not null order by code`.execute(tx),
  );
  const forms = rows.flatMap((row) => compiledForm(row) ?? []);
  useStoredDefinitions({
    ledgers: forms.map(({ ledger }) => ledger),
    codeLists: forms.flatMap(({ codeLists }) => codeLists),
    metrics: forms.flatMap(({ metrics }) => metrics),
  });
  loadedStamp = stamp;
};

/** As `loadStoredForms`, when another process has changed one since. */
export const refreshStoredForms = async (db: Database): Promise<void> => {
  if ((await readStamp(db)) !== loadedStamp) await loadStoredForms(db);
};
