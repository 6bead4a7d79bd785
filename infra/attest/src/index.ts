/** What tests, benches and other commands use of the `attest` command. */
export { type PlatformNote, runningPlatform } from './start/note.ts';
export { type Platform, type PlatformOptions, type PlatformProcess, startPlatform } from './start/platform.ts';
export { type ServiceName, serviceNames } from './start/services.ts';
