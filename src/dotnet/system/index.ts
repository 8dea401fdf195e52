/** Guid, versions, random numbers. */
export { NetGuid, parseGuid, tryParseGuid } from './guid.ts';
export { NetRandom } from './random.ts';
export { NetSemanticVersion, parseSemanticVersion, tryParseSemanticVersion } from './semantic-version.ts';
export { NetVersion, parseVersion, tryParseVersion } from './version.ts';
