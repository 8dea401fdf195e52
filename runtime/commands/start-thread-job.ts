import type { ScriptBlockAst } from '../../grammar/index.ts';
import { defineCmdlet } from '../../src/commands/cmdlet.ts';
import { exceptionOf } from '../../src/errors/throw.ts';
import { InternalHost } from '../../src/host/host-object.ts';
import type { PSHost } from '../../src/host/ps-host.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { locationOf } from '../backends/thread/job-runspace.ts';
import { scriptOf } from '../backends/thread/script-run.ts';
import { ThreadJob } from '../backends/thread/thread-job.ts';
import { threadJobQueue } from '../backends/thread/thread-job-queue.ts';
import { jobRepository } from '../jobs/job-repository.ts';
import { scriptOfJobFile, usingVariables } from './thread-job-script.ts';

const sets = ['ScriptBlock', 'FilePath'];

const parameters = {
  ScriptBlock: {
    type: 'scriptblock',
    sets: { ScriptBlock: { mandatory: true, position: 0 } },
    aliases: ['Command'],
    validate: ['notNull'],
    help: 'What the job runs.',
  },
  FilePath: {
    type: 'string',
    sets: { FilePath: { mandatory: true, position: 0 } },
    validate: ['notNullOrEmpty'],
    help: 'A script file that the job runs.',
  },
  Name: { type: 'string', sets, validate: ['notNullOrEmpty'], help: 'The name of the job.' },
  InitializationScript: { type: 'scriptblock', sets, validate: ['notNull'], help: 'Runs before the script.' },
  InputObject: { type: 'psobject', sets, pipeline: 'value', validate: ['notNull'], help: 'Objects for $input of the script.' },
  ArgumentList: { type: 'object[]', sets, aliases: ['Args'], help: 'Arguments of the script.' },
  ThrottleLimit: {
    type: 'int',
    sets,
    validate: [{ range: [1, 1000000] }],
    default: '5',
    help: 'How many thread jobs run at the same time, from now on.',
  },
  StreamingHost: {
    type: 'System.Management.Automation.Host.PSHost',
    sets,
    help: 'A host that shows what the job writes while it runs.',
  },
} as const;

function hostOf(value: Value | undefined): PSHost | null {
  const host = value === undefined ? null : baseObject(value);
  return host instanceof InternalHost ? host.context.host : null;
}

/** Start-ThreadJob (StartThreadJobCommand of the module Microsoft.PowerShell.ThreadJob). */
export const startThreadJob = defineCmdlet<typeof parameters, { job: ThreadJob | null }>({
  name: 'Start-ThreadJob',
  module: 'Microsoft.PowerShell.ThreadJob',
  className: 'Microsoft.PowerShell.ThreadJob.StartThreadJobCommand',
  synopsis: 'Creates background jobs similar to the Start-Job cmdlet.',
  parameters,
  outputType: ['Microsoft.PowerShell.ThreadJob.ThreadJob'],
  examples: [{ code: 'Start-ThreadJob { Get-ChildItem }', remarks: 'Runs a command in a runspace of its own.' }],
  state: () => ({ job: null }),
  process(cmd, state) {
    const { args, context } = cmd;
    const item = cmd.isBound('InputObject') ? (cmd.boundValue('InputObject') ?? null) : null;
    if (state.job) {
      if (item !== null) state.job.injectInput(item);
      return undefined;
    }
    const root = args.ScriptBlock ? args.ScriptBlock.ast : scriptOfJobFile(context, args.FilePath!);
    const job = new ThreadJob({
      name: args.Name ?? null,
      command: args.ScriptBlock ? args.ScriptBlock.toString() : args.FilePath!,
      script: args.ScriptBlock ? scriptOf(args.ScriptBlock) : (root as ScriptBlockAst),
      initializationScript: args.InitializationScript ? scriptOf(args.InitializationScript) : null,
      argumentList: args.ArgumentList ?? [],
      usingValues: usingVariables(context, root),
      location: locationOf(context),
      streamingHost: hostOf(cmd.boundValue('StreamingHost')),
      owner: context,
    });
    if (item !== null) job.injectInput(item);
    state.job = job;
    jobRepository(context).add(job);
    threadJobQueue.enqueue(job, args.ThrottleLimit ?? 0);
    return cmd.write(job);
  },
  end(_cmd, state) {
    if (!state.job) throw exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
    state.job.closeInputStream();
  },
  dispose(_cmd, state) {
    state?.job?.closeInputStream();
  },
});
