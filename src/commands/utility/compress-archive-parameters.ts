import type { CmdletRuntime } from '../cmdlet.ts';

const path = { mandatory: true, position: 0, pipeline: 'both' } as const;

const literal = { mandatory: true, pipeline: 'propertyName' } as const;

/** Parameters of Compress-Archive. */
export const compressArchiveParameters = {
  Path: {
    type: 'string[]',
    sets: { Path: path, PathWithUpdate: path, PathWithForce: path },
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'The files and folders to compress; wildcards are allowed.',
  },
  LiteralPath: {
    type: 'string[]',
    sets: { LiteralPathWithUpdate: literal, LiteralPathWithForce: literal, LiteralPath: literal },
    aliases: ['PSPath'],
    validate: ['notNullOrEmpty'],
    help: 'The files and folders to compress; no character is a wildcard.',
  },
  DestinationPath: {
    type: 'string',
    mandatory: true,
    position: 1,
    validate: ['notNullOrEmpty'],
    help: 'The archive file; without an extension it gets .zip.',
  },
  CompressionLevel: {
    type: 'string',
    validate: [{ set: ['Optimal', 'NoCompression', 'Fastest'] }],
    default: 'Optimal',
    help: 'How much time is spent to make the archive small.',
  },
  Update: {
    type: 'switch',
    sets: { PathWithUpdate: { mandatory: true }, LiteralPathWithUpdate: { mandatory: true } },
    help: 'Replaces the entries of the same name in an existing archive, and adds the others.',
  },
  Force: {
    type: 'switch',
    sets: { PathWithForce: { mandatory: true }, LiteralPathWithForce: { mandatory: true } },
    help: 'Replaces an existing archive.',
  },
  PassThru: { type: 'switch', help: 'Gives the archive file.' },
} as const;

/** Compress-Archive while it runs. */
export type CompressArchiveCommand = CmdletRuntime<typeof compressArchiveParameters>;
