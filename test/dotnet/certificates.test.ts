import { expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { NetDelegate } from '../../src/dotnet/delegates.ts';
import { getStaticProperty, newObject } from '../../src/dotnet/invocation.ts';
import { getType } from '../../src/dotnet/registry.ts';
import { setProperty } from '../../src/objects/member-access.ts';
import type { Value } from '../../src/objects/net-object.ts';

const callback = 'ServerCertificateCustomValidationCallback';

it('refuses a callback that would have to look at certificates, rather than accepting all of them', () => {
  const type = getType('System.Net.Http.HttpClientHandler');
  const handler = newObject(type, []) as Value;
  const own = getStaticProperty(type, 'DangerousAcceptAnyServerCertificateValidator') as NetDelegate;
  expect(() => setProperty(handler, callback, new NetDelegate(own.netType, () => true))).toThrow(/not supported/);
  expect(() => setProperty(handler, callback, own)).not.toThrow();
});
