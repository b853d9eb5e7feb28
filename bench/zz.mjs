import { runnerImport } from 'vite';

await runnerImport('./bench/zz-one.ts', { configFile: false, logLevel: 'warn' });
