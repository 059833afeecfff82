// npm run generate: makes everything under generated/ anew. With --check it writes nothing and fails on any difference.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { currentDefinitions } from './definition-checks/definition-set.ts';
import { generateRecordShapes } from './definition-checks/record-shapes.ts';
import { generateCatalogue } from './generate-catalogue.ts';
import { generateDatabaseTypes } from './generate-database-types.ts';
import { generateOpenapi } from './generate-openapi.ts';
import { generateSchema } from './generate-schema.ts';
import { HOME } from './run-step.ts';

const isCheck = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'rongjun-generate-'));

const makeAll = async (): Promise<Record<string, string>> => {
  const postgres = await startEmbeddedPostgres({
    cluster: join(folder, 'postgres'),
    socketFolder: join(folder, 'run'),
    logFile: join(folder, 'postgres.log'),
    isDurable: false,
  });
  try {
    await migrate(postgres.url('owner'));
    return {
      'db.ts': await generateDatabaseTypes(postgres.url('owner'), folder),
      'schema.sql': await generateSchema(postgres.url('owner')),
      'openapi.json': generateOpenapi(),
      'definitions.md': generateCatalogue(),
      'record-shapes.json': generateRecordShapes(currentDefinitions),
    };
  } finally {
    await postgres.stop();
  }
};

try {
  const files = await makeAll();
  mkdirSync(join(HOME, 'generated'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const path = join(HOME, 'generated', name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    if (!isCheck) writeFileSync(path, text);
    console.log(`generated/${name} ${isCheck ? 'differs from what the sources give.' : 'written.'}`);
    process.exitCode = isCheck ? 1 : 0;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
