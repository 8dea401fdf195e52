/** `$PSSenderInfo`: who asked for the session (PSSenderInfo.cs, PSPrincipal.cs). */
import { senderInfoForTests } from '../../../src/dotnet/reflection/internal-test-hooks.ts';
import { defineType } from '../../../src/dotnet/registry.ts';
import { NetObject, type Value } from '../../../src/objects/net-object.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { PSVariable } from '../../../src/session/ps-variable.ts';
import { primitiveDictionary } from '../remote-objects.ts';

const remoting = 'System.Management.Automation.Remoting.';

/** PSIdentity: nobody in particular, because the transport knows its users and the session does not. */
class PSIdentity extends NetObject {}
class PSPrincipal extends NetObject {
  readonly identity = new PSIdentity();
}
class PSSenderInfo extends NetObject {
  readonly userInfo = new PSPrincipal();
  constructor(
    readonly applicationArguments: Value,
    readonly connectionString = 'http://localhost',
  ) {
    super();
  }
}

defineType({
  name: `${remoting}PSIdentity`,
  jsClass: PSIdentity,
  properties: {
    'string AuthenticationType': { get: () => '' },
    'bool IsAuthenticated': { get: () => true },
    'string Name': { get: () => '' },
    [`${remoting}PSCertificateDetails CertificateDetails`]: { get: () => null },
  },
});
defineType({ name: `${remoting}PSCertificateDetails` });
defineType({
  name: `${remoting}PSPrincipal`,
  jsClass: PSPrincipal,
  properties: {
    [`${remoting}PSIdentity Identity`]: { get: (p: PSPrincipal) => p.identity },
    'System.Security.Principal.WindowsIdentity WindowsIdentity': { get: () => null },
  },
});
defineType({
  name: `${remoting}PSSenderInfo`,
  jsClass: PSSenderInfo,
  properties: {
    [`${remoting}PSPrincipal UserInfo`]: { get: (s: PSSenderInfo) => s.userInfo },
    'System.TimeZoneInfo ClientTimeZone': { get: () => null },
    'string ConnectionString': { get: (s: PSSenderInfo) => s.connectionString },
    'psprimitivedictionary ApplicationArguments': { get: (s: PSSenderInfo) => s.applicationArguments },
    'string ConfigurationName': { get: () => '' },
    'string ConnectedUser': { get: () => '' },
    'string RunAsUser': { get: () => '' },
  },
});

// What tests put into $PSSenderInfo: somebody with another version (InternalTestHooks.GetCustomPSSenderInfo).
senderInfoForTests.make = (url, version) =>
  new PSSenderInfo(primitiveDictionary([['PSVersionTable', primitiveDictionary([['PSVersion', version]])]]), url);

/** Defines `$PSSenderInfo` in a session. */
export function defineSenderInfo(context: ExecutionContext, applicationArguments: Value): void {
  context.globalState.define(new PSVariable('PSSenderInfo', new PSSenderInfo(applicationArguments)));
}
