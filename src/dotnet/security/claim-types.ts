import { argumentNull } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { callDelegateSync } from '../delegate-call.ts';
import { sequence } from '../linq-sequence.ts';
import { defineType, getType } from '../registry.ts';
import { currentPrincipal } from '../system/principal.ts';
import { notNull } from '../values.ts';
import { claimTypes, claimValueTypes } from './claim-names.ts';
import { Claim, type ClaimsHolder, ClaimsIdentity, ClaimsPrincipal, claimNames, GenericIdentity, GenericPrincipal } from './claims.ts';

type Text = string | null;
const c = 'System.Security.Claims.';
const p = 'System.Security.Principal.';
const claimsOf = `System.Collections.Generic.IEnumerable[${c}Claim]`;
const identitiesOf = `System.Collections.Generic.IEnumerable[${c}ClaimsIdentity]`;

/** A table of constants, each a field. */
function constants(table: readonly (readonly [string, string])[]): Record<string, PropertyBody> {
  const made: Record<string, PropertyBody> = {};
  for (const [base, names] of table)
    for (const item of names.split(',')) {
      const [name = '', rest = name.toLowerCase()] = item.split('=');
      made[`string ${name}`] = { get: () => base + rest, isField: true };
    }
  return made;
}

/** FindAll, FindFirst and HasClaim, which identities and principals share. */
const searches: Record<string, MemberBody> = {
  [`${claimsOf} FindAll(System.Predicate[${c}Claim] match)`]: (h: ClaimsHolder, f: Value) => h.findAll(notNull(f, 'match')),
  [`${claimsOf} FindAll(string type)`]: (h: ClaimsHolder, type: Text) => h.findAll(type),
  [`${c}Claim FindFirst(System.Predicate[${c}Claim] match)`]: (h: ClaimsHolder, f: Value) => h.findFirst(notNull(f, 'match')),
  [`${c}Claim FindFirst(string type)`]: (h: ClaimsHolder, type: Text) => h.findFirst(type),
  [`bool HasClaim(System.Predicate[${c}Claim] match)`]: (h: ClaimsHolder, f: Value) => h.hasMatch(notNull(f, 'match')),
  'bool HasClaim(string type, string value)': (h: ClaimsHolder, type: Text, value: Text) => h.hasClaim(type, value),
};

function defineClaim(): void {
  defineType({ name: `${c}ClaimTypes`, kind: 'static', staticProperties: constants(claimTypes) });
  defineType({ name: `${c}ClaimValueTypes`, kind: 'static', staticProperties: constants(claimValueTypes) });
  const parts = ['string type', 'string value', 'string valueType', 'string issuer', 'string originalIssuer', `${c}ClaimsIdentity subject`];
  const make: MemberBody = (_t, ...given: Parameters<typeof Claim.of>) => Claim.of(...given);
  defineType({
    name: `${c}Claim`,
    jsClass: Claim,
    constructors: Object.fromEntries([2, 3, 4, 5, 6].map((n) => [`(${parts.slice(0, n).join(', ')})`, make])),
    properties: {
      'string Issuer': { get: (x: Claim) => x.issuer },
      'string OriginalIssuer': { get: (x: Claim) => x.originalIssuer },
      'System.Collections.Generic.IDictionary[string,string] Properties': { get: (x: Claim) => x.properties },
      [`${c}ClaimsIdentity Subject`]: { get: (x: Claim) => x.subject },
      'string Type': { get: (x: Claim) => x.type },
      'string Value': { get: (x: Claim) => x.value },
      'string ValueType': { get: (x: Claim) => x.valueType },
    },
    methods: {
      [`${c}Claim Clone()`]: (x: Claim) => x.clone(),
      [`${c}Claim Clone(${c}ClaimsIdentity identity)`]: (x: Claim, subject: ClaimsIdentity | null) => x.clone(subject),
      'string ToString()': (x: Claim) => x.toString(),
    },
  });
}

/** The constructors of ClaimsIdentity: each takes some of the parts, in this order. */
function identityConstructors(): Record<string, MemberBody> {
  const declared = {
    identity: `${p}IIdentity identity`,
    claims: `${claimsOf} claims`,
    authenticationType: 'string authenticationType',
    nameType: 'string nameType',
    roleType: 'string roleType',
  };
  const names = ['nameType', 'roleType'] as const;
  const made: Record<string, MemberBody> = {};
  for (const parts of [
    [],
    ['identity'],
    ['claims'],
    ['authenticationType'],
    ['claims', 'authenticationType'],
    ['identity', 'claims'],
    ['authenticationType', ...names],
    ['claims', 'authenticationType', ...names],
    ['identity', 'claims', 'authenticationType', ...names],
  ] as const)
    made[`(${parts.map((part) => declared[part]).join(', ')})`] = (_t, ...given: Value[]) =>
      new ClaimsIdentity(Object.fromEntries(parts.map((part, i) => [part, given[i]])));
  return made;
}

function defineIdentities(): void {
  type I = ClaimsIdentity;
  const identity: Record<string, PropertyBody> = {
    'string Name': { get: (i: I) => i.name },
    'string AuthenticationType': { get: (i: I) => i.shownType },
    'bool IsAuthenticated': { get: (i: I) => i.isAuthenticated },
  };
  const claims = { [`${claimsOf} Claims`]: { get: (i: I) => i.shown } };
  const clone = { [`${c}ClaimsIdentity Clone()`]: (i: I) => i.clone() };
  const constant = (value: string): PropertyBody => ({ get: () => value, isField: true });
  defineType({ name: `${p}IIdentity`, kind: 'interface', properties: identity });
  defineType({
    name: `${c}ClaimsIdentity`,
    jsClass: ClaimsIdentity,
    interfaces: [`${p}IIdentity`],
    constructors: identityConstructors(),
    staticProperties: {
      'string DefaultIssuer': constant(claimNames.issuer),
      'string DefaultNameClaimType': constant(claimNames.name),
      'string DefaultRoleClaimType': constant(claimNames.role),
    },
    properties: {
      'string AuthenticationType': { get: (i: I) => i.shownType },
      'bool IsAuthenticated': { get: (i: I) => i.isAuthenticated },
      [`${c}ClaimsIdentity Actor`]: { get: (i: I) => i.actor, set: (i: I, actor: I | null) => void (i.actor = actor) },
      'System.Object BootstrapContext': { get: (i: I) => i.bootstrapContext, set: (i: I, v: Value) => void (i.bootstrapContext = v) },
      ...claims,
      'string Label': { get: (i: I) => i.label, set: (i: I, label: Text) => void (i.label = label) },
      'string Name': { get: (i: I) => i.name },
      'string NameClaimType': { get: (i: I) => i.nameType },
      'string RoleClaimType': { get: (i: I) => i.roleType },
    },
    methods: {
      ...clone,
      ...searches,
      [`void AddClaim(${c}Claim claim)`]: (i: I, claim: Claim | null) => i.add(claim),
      [`void AddClaims(${claimsOf} claims)`]: (i: I, given: Value) => i.addAll(notNull(given, 'claims')),
      [`bool TryRemoveClaim(${c}Claim claim)`]: (i: I, claim: Claim | null) => i.tryRemove(claim),
      [`void RemoveClaim(${c}Claim claim)`]: (i: I, claim: Claim | null) => i.remove(claim),
    },
  });
  const generic = (name: Text, type: Text): GenericIdentity => new GenericIdentity(notNull(name, 'name'), notNull(type, 'type'));
  defineType({
    name: `${p}GenericIdentity`,
    baseType: `${c}ClaimsIdentity`,
    jsClass: GenericIdentity,
    constructors: {
      '(string name)': (_t, name: Text) => generic(name, ''),
      '(string name, string type)': (_t, name: Text, type: Text) => generic(name, type),
    },
    properties: { ...claims, ...identity },
    methods: clone,
  });
}

/** Identities as a principal keeps them. */
function principalOf(identities: Value): ClaimsPrincipal {
  return new ClaimsPrincipal([...(getEnumerable(identities) ?? [])].filter((i) => i instanceof ClaimsIdentity));
}

function ofIdentity(identity: NetObject | null): ClaimsPrincipal {
  const given = notNull(identity, 'identity');
  return new ClaimsPrincipal([given instanceof ClaimsIdentity ? given : new ClaimsIdentity({ identity: given })]);
}

function definePrincipals(): void {
  type P = ClaimsPrincipal;
  const selectors: { primary: Value; principal: Value } = { primary: null, principal: null };
  const identityOf = (x: P): Value => (selectors.primary === null ? x.identity : callDelegateSync(selectors.primary, [x.identities]));
  const identity = { [`${p}IIdentity Identity`]: { get: identityOf } };
  const role: Record<string, MemberBody> = { 'bool IsInRole(string role)': (x: P, name: Text) => x.isInRole(name) };
  defineType({ name: `${p}IPrincipal`, kind: 'interface', properties: identity, methods: role });
  defineType({
    name: `${c}ClaimsPrincipal`,
    jsClass: ClaimsPrincipal,
    interfaces: [`${p}IPrincipal`],
    constructors: {
      '()': () => new ClaimsPrincipal(),
      [`(${identitiesOf} identities)`]: (_t, given: Value) => principalOf(notNull(given, 'identities')),
      [`(${p}IIdentity identity)`]: (_t, given: NetObject | null) => ofIdentity(given),
      [`(${p}IPrincipal principal)`]: (_t, given: P | null) => principalOf(notNull(given, 'principal').identities),
    },
    staticProperties: {
      [`System.Func[${identitiesOf},${c}ClaimsIdentity] PrimaryIdentitySelector`]: {
        get: () => selectors.primary,
        set: (_s: null, v: Value) => void (selectors.primary = v),
      },
      [`System.Func[${c}ClaimsPrincipal] ClaimsPrincipalSelector`]: {
        get: () => selectors.principal,
        set: (_s: null, v: Value) => void (selectors.principal = v),
      },
      [`${c}ClaimsPrincipal Current`]: {
        get: () => (selectors.principal === null ? currentPrincipal.value : callDelegateSync(selectors.principal, [])),
      },
    },
    properties: {
      [`${claimsOf} Claims`]: { get: (x: P) => sequence(getType(`${c}Claim`), () => x.all()) },
      [`${identitiesOf} Identities`]: { get: (x: P) => x.identities },
      ...identity,
    },
    methods: {
      [`void AddIdentity(${c}ClaimsIdentity identity)`]: (x: P, given: ClaimsIdentity | null) =>
        x.identities.push(notNull(given, 'identity')),
      [`void AddIdentities(${identitiesOf} identities)`]: (x: P, given: Value) => {
        for (const each of principalOf(notNull(given, 'identities')).each()) x.identities.push(each);
      },
      [`${c}ClaimsPrincipal Clone()`]: (x: P) => x.clone(),
      ...searches,
      ...role,
    },
  });
  defineType({
    name: `${p}GenericPrincipal`,
    baseType: `${c}ClaimsPrincipal`,
    jsClass: GenericPrincipal,
    constructors: {
      [`(${p}IIdentity identity, string[] roles)`]: (_t, given: NetObject | null, roles: PSArray | null) => {
        if (given === null) throw argumentNull('identity');
        return new GenericPrincipal(given, (roles?.items ?? []) as readonly Text[]);
      },
    },
    properties: { [`${p}IIdentity Identity`]: { get: (x: GenericPrincipal) => x.identity } },
    methods: role,
  });
}

/** Defines claims, the identities and principals that hold them, GenericIdentity and GenericPrincipal. */
export function defineClaims(): void {
  defineClaim();
  defineIdentities();
  definePrincipals();
}
