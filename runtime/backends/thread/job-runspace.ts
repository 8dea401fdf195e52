import { NetException } from '../../../src/errors/exceptions.ts';
import { hostStreams, transcribeRecord } from '../../../src/formatting/host-streams.ts';
import { DefaultHost } from '../../../src/host/default-host.ts';
import type { PSHost } from '../../../src/host/ps-host.ts';
import { findNativeServices, setNativeServices } from '../../../src/native/native-services.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Pipe } from '../../../src/pipeline/pipe.ts';
import { actionPreference } from '../../../src/pipeline/preferences.ts';
import { ProgressRecord } from '../../../src/pipeline/progress-record.ts';
import { HostInformationMessage, InformationRecord } from '../../../src/pipeline/records.ts';
import type { Streams } from '../../../src/pipeline/streams.ts';
import { setCurrentDirectory } from '../../../src/providers/current-directory.ts';
import { paths } from '../../../src/providers/path-intrinsics.ts';
import type { PathInfo } from '../../../src/providers/provider.ts';
import type { Done } from '../../../src/scheduler/suspension.ts';
import { currentContext } from '../../../src/session/current-context.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { newRunspace } from '../../../src/session/runspace.ts';

/** The streams of records that a run in another runspace gives, besides its output. */
export type RecordStream = 'error' | 'warning' | 'verbose' | 'debug' | 'information' | 'progress';

const nativeOfJobs = new WeakMap<object, ReturnType<typeof findNativeServices>>();
const defaultHosts = new WeakMap<PSHost, DefaultHost>();

/** The host of runspaces that a runspace makes without naming one. */
function defaultHostOf(owner: ExecutionContext): PSHost {
  const console = owner.host.console ?? owner.host;
  let host = defaultHosts.get(console);
  if (!host) defaultHosts.set(console, (host = new DefaultHost(console.version, console)));
  return host;
}

/** Makes a runspace for a job of `owner`. Native programs in it read nothing and give all their output to the job. */
export function newJobRunspace(owner: ExecutionContext, host: PSHost = defaultHostOf(owner)): ExecutionContext {
  const context = newRunspace(host);
  const native = findNativeServices(owner);
  if (native) {
    let own = nativeOfJobs.get(native);
    if (!own) nativeOfJobs.set(native, (own = { ...native, standardInput: () => 'none', capturesEverything: () => true }));
    setNativeServices(context, own);
    nativeOfJobs.set(own, own);
  }
  return context;
}

/** Jobs that hold a runspace, or will when their turn comes: Get-Runspace shows them. Their sessions, or null before they start. */
export const jobSessions = new Map<object, ExecutionContext | null>();

/** Names of the runspaces of ForEach-Object -Parallel: that of the task that runs in it. */
export const taskNames = new WeakMap<ExecutionContext, string>();

/** Where a runspace stands now, to begin another one there. */
export function locationOf(context: ExecutionContext): PathInfo {
  return paths(context).current;
}

/** Begins a runspace at a location; a drive that it does not have is no error (PSTaskBase.Start). */
export function beginAt(context: ExecutionContext, location: PathInfo): void {
  if (location.provider.name === 'FileSystem' && location.drive?.name === '/') {
    setCurrentDirectory(context, location.providerPath);
    return;
  }
  try {
    const own = paths(context);
    own.setLocation(own.parse(location.path));
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
  }
}

/** Streams that collect every record; with `shown` they are written there too, as by a host that takes part (-StreamingHost). */
export function collectingStreams(put: (stream: RecordStream, record: Value) => Done, shown: Streams | null = null): Streams {
  const pipe = (stream: RecordStream, also: Pipe | undefined): Pipe =>
    also === undefined
      ? {
          add(record) {
            const context = currentContext();
            if (context.transcription !== null && stream !== 'progress' && (stream !== 'information' || showsInformation(context, record)))
              transcribeRecord(context, stream, record);
            return put(stream, record);
          },
        }
      : {
          add(record) {
            also.add(record);
            return put(stream, record);
          },
        };
  return {
    error: pipe('error', undefined),
    warning: pipe('warning', shown?.warning),
    verbose: pipe('verbose', shown?.verbose),
    debug: pipe('debug', shown?.debug),
    information: pipe('information', shown?.information),
    progress: pipe('progress', shown?.progress),
    isBuffered: true,
  };
}

/** True for what Write-Host writes; for other information where the preference says so. */
function showsInformation(context: ExecutionContext, record: Value): boolean {
  const isHostOutput = record instanceof InformationRecord && record.messageData instanceof HostInformationMessage;
  return isHostOutput || actionPreference(context, 'InformationPreference', 'silentlycontinue') === 'continue';
}

/** The streams of a host that shows what a job writes while it runs. */
export function liveStreams(context: ExecutionContext): Streams {
  const shown = hostStreams(context.host, context);
  return {
    ...shown,
    information: {
      add(record) {
        return showsInformation(context, record) ? shown.information.add(record) : undefined;
      },
    },
    progress: {
      add(record) {
        if (record instanceof ProgressRecord)
          context.host.writeProgress(record.activity, record.status, record.percentComplete, record.completed);
        return undefined;
      },
    },
  };
}
