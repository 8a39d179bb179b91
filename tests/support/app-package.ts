import { readEnvironment, type Given } from '../../manifest/environment.ts';
import { assemble, type AppPackage } from '../../manifest/package.ts';

/** What is given for a package of an invented organisation. */
export const given: Given = {
  version: '1.0.0',
  botId: '6a1f2a6e-5d8b-4d2d-9f63-0f3f6a1c2b3d',
  publicUrl: 'https://werkwijzer.demo-organisatie.be',
  operator: 'Demo organisatie',
  contact: 'hulp@demo-organisatie.be',
};

/** The package of that organisation, in which a test may change what it likes. */
export function aPackage(other: Given = {}): AppPackage {
  return structuredClone(assemble(readEnvironment({ ...given, ...other })));
}
