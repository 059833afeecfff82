// The real server without its pages, as a process of its own that can be killed: node serve-api.ts FOLDER PORT
import { runUntilStopped } from '#server/cli/run-until-stopped.ts';
import { serve } from '#server/main.ts';

const [data, port] = process.argv.slice(2);
await runUntilStopped(await serve({ data, port: Number(port), withoutPages: true }));
