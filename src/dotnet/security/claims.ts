import { exceptionOf } from '../../errors/throw.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import { getProperty } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toText } from '../../objects/to-string.ts';
import { GenericDictionary } from '../collections/generic-dictionary.ts';
import { GenericList } from '../collections/generic-list.ts';
import { callDelegateSync } from '../delegate-call.ts';
import { sequence } from '../linq-sequence.ts';
import { callOverride } from '../protected-methods.ts';
import { genericOf, getType, wellKnown } from '../registry.ts';
import { notNull } from '../values.ts';

type Text = string | null;

/** The names that claims have where nothing else is said (ClaimsIdentity.cs). */
export const claimNames = {
  issuer: 'LOCAL AUTHORITY',
  name: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
  role: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role',
  string: 'http://www.w3.org/2001/XMLSchema#string',
} as const;

const sameName = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** System.Security.Claims.Claim: what an issuer says of a subject. */
export class Claim extends NetObject {
  private kept: GenericDictionary | null = null;
  constructor(
    readonly type: string,
    readonly value: string,
    readonly valueType: string = claimNames.string,
    readonly issuer: string = claimNames.issuer,
    readonly originalIssuer: string = issuer,
    readonly subject: ClaimsIdentity | null = null,
  ) {
    super();
  }
  /** As scripts make one: what is empty has the names of {@link claimNames}. @throws ArgumentNullException */
  static of(type: Text, value: Text, valueType?: Text, issuer?: Text, original?: Text, subject?: ClaimsIdentity | null): Claim {
    const from = issuer || claimNames.issuer;
    return new Claim(
      notNull(type, 'type'),
      notNull(value, 'value'),
      valueType || claimNames.string,
      from,
      original || from,
      subject ?? null,
    );
  }
  get properties(): GenericDictionary {
    this.kept ??= new GenericDictionary(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.string));
    return this.kept;
  }
  clone(subject: ClaimsIdentity | null = null): Claim {
    const made = new Claim(this.type, this.value, this.valueType, this.issuer, this.originalIssuer, subject);
    if (this.kept) for (const [key, value] of this.kept.entries()) made.properties.set(key, value);
    return made;
  }
  override toString(): string {
    return `${this.type}: ${this.value}`;
  }
}

/** The claims of an argument; what is null among them is left out. */
function claimsIn(given: Value): Claim[] {
  return given === null ? [] : [...(getEnumerable(given) ?? [])].filter((c) => c instanceof Claim);
}

/** What identities and principals find among their claims. */
export abstract class ClaimsHolder extends NetObject {
  abstract all(): Iterable<Claim>;
  private *found(match: (c: Claim) => boolean): IterableIterator<Claim> {
    for (const claim of this.all()) if (match(claim)) yield claim;
  }
  /** Claims of a type, or that a predicate takes. @throws ArgumentNullException */
  findAll(what: Value): NetObject {
    const match = matcher(what);
    return sequence(getType('System.Security.Claims.Claim'), () => this.found(match));
  }
  findFirst(what: Value): Claim | null {
    return this.found(matcher(what)).next().value ?? null;
  }
  hasMatch(what: Value): boolean {
    return this.findFirst(what) !== null;
  }
  hasClaim(type: Text, value: Text): boolean {
    const [t, v] = [notNull(type, 'type'), notNull(value, 'value')];
    return !this.found((c) => sameName(c.type, t) && c.value === v).next().done;
  }
}

function matcher(what: Value): (c: Claim) => boolean {
  if (what !== null && typeof what !== 'string') return (c) => callDelegateSync(what, [c]) === true;
  const type = notNull(what, 'type');
  return (c) => sameName(c.type, type);
}

/** A property of an identity that is no ClaimsIdentity: a class of a script. */
function textOf(identity: NetObject, name: string): Text {
  const value = callOverride(identity, `get_${name}`, []) ?? runNow(getProperty(identity, name));
  return typeof value === 'string' ? value : null;
}

/** What makes a ClaimsIdentity; what is empty comes from the identity that it begins with. */
export interface IdentityParts {
  readonly identity?: NetObject | null;
  readonly claims?: Value;
  readonly authenticationType?: Text;
  readonly nameType?: Text;
  readonly roleType?: Text;
}

/** System.Security.Claims.ClaimsIdentity. */
export class ClaimsIdentity extends ClaimsHolder {
  readonly own: GenericList;
  /** Claims that a principal has added: the roles of GenericPrincipal. */
  readonly external: Claim[] = [];
  authenticationType: Text;
  nameType: string;
  roleType: string;
  label: Text = null;
  bootstrapContext: Value = null;
  private acting: ClaimsIdentity | null = null;
  constructor({ identity = null, claims = null, authenticationType = null, nameType = null, roleType = null }: IdentityParts = {}) {
    super();
    this.own = new GenericList([], genericOf('System.Collections.Generic.List', getType('System.Security.Claims.Claim')));
    const from = identity instanceof ClaimsIdentity ? identity : null;
    this.authenticationType =
      authenticationType || identity === null ? authenticationType : (from?.shownType ?? textOf(identity, 'AuthenticationType'));
    this.nameType = nameType || (from?.nameType ?? claimNames.name);
    this.roleType = roleType || (from?.roleType ?? claimNames.role);
    if (from) {
      this.label = from.label;
      this.bootstrapContext = from.bootstrapContext;
      this.acting = from.acting;
      this.addAll(from.own);
    } else if (identity) {
      const name = textOf(identity, 'Name');
      if (name) this.add(new Claim(this.nameType, name, claimNames.string, claimNames.issuer, claimNames.issuer, this));
    }
    this.addAll(claims);
  }
  /** AuthenticationType, which a derived class says otherwise. */
  get shownType(): Text {
    return this.authenticationType;
  }
  get isAuthenticated(): boolean {
    return (this.authenticationType ?? '') !== '';
  }
  get name(): Text {
    return this.findFirst(this.nameType)?.value ?? null;
  }
  get actor(): ClaimsIdentity | null {
    return this.acting;
  }
  /** @throws InvalidOperationException for an actor whose actors lead back here */
  set actor(actor: ClaimsIdentity | null) {
    for (let a = actor; a; a = a.acting)
      if (a === this)
        throw exceptionOf(
          'System.InvalidOperationException',
          'An Actor must not create a circular reference between itself (or one of its child Actors) and one of its parents.',
        );
    this.acting = actor;
  }
  *all(): IterableIterator<Claim> {
    for (const claim of claimsIn(this.own)) yield claim;
    yield* this.external;
  }
  /** Claims: the list itself where no principal has added any. */
  get shown(): NetObject {
    return this.external.length === 0 ? this.own : sequence(getType('System.Security.Claims.Claim'), () => this.all());
  }
  /** Adds a claim: one of another subject as a copy. @throws ArgumentNullException */
  add(claim: Claim | null): void {
    const given = notNull(claim, 'claim');
    this.own.push(given.subject === this ? given : given.clone(this));
  }
  addAll(claims: Value): void {
    for (const claim of claimsIn(claims)) this.add(claim);
  }
  tryRemove(claim: Claim | null): boolean {
    const at = claim === null ? -1 : this.own.items.indexOf(claim);
    if (at >= 0) this.own.removeRange(at, 1);
    return at >= 0;
  }
  /** @throws InvalidOperationException for a claim that is not its own */
  remove(claim: Claim | null): void {
    if (this.tryRemove(claim)) return;
    throw exceptionOf(
      'System.InvalidOperationException',
      `The Claim '${claim === null ? '' : toText(claim)}' was not able to be removed.  It is either not part of this Identity or it is a Claim that is owned by the Principal that contains this Identity. For example, the Principal will own the Claim when creating a GenericPrincipal with roles. The roles will be exposed through the Identity that is passed in the constructor, but not actually owned by the Identity.  Similar logic exists for a RolePrincipal.`,
    );
  }
  clone(): ClaimsIdentity {
    return new ClaimsIdentity({ identity: this, authenticationType: this.authenticationType });
  }
}

/** System.Security.Principal.GenericIdentity. */
export class GenericIdentity extends ClaimsIdentity {
  constructor(
    private readonly ownName: string,
    private readonly kind: string,
    source: ClaimsIdentity | null = null,
  ) {
    super({ identity: source });
    if (source === null) this.add(new Claim(this.nameType, ownName, claimNames.string, claimNames.issuer, claimNames.issuer, this));
  }
  override get shownType(): Text {
    return this.kind;
  }
  override get isAuthenticated(): boolean {
    return this.ownName !== '';
  }
  override get name(): Text {
    return this.ownName;
  }
  override clone(): ClaimsIdentity {
    return new GenericIdentity(this.ownName, this.kind, this);
  }
}

function listOfIdentities(): NetType {
  return genericOf('System.Collections.Generic.List', getType('System.Security.Claims.ClaimsIdentity'));
}

/** System.Security.Claims.ClaimsPrincipal: identities, the first of which is the one that counts. */
export class ClaimsPrincipal extends ClaimsHolder {
  readonly identities: GenericList;
  constructor(identities: readonly ClaimsIdentity[] = []) {
    super();
    this.identities = new GenericList([...identities], listOfIdentities());
  }
  each(): ClaimsIdentity[] {
    return this.identities.items.filter((i) => i instanceof ClaimsIdentity);
  }
  get identity(): NetObject | null {
    return this.each()[0] ?? null;
  }
  *all(): IterableIterator<Claim> {
    for (const identity of this.each()) yield* identity.all();
  }
  isInRole(role: Text): boolean {
    return role !== null && this.each().some((i) => i.hasClaim(i.roleType, role));
  }
  clone(): ClaimsPrincipal {
    return new ClaimsPrincipal(this.each().map((i) => i.clone()));
  }
}

/** System.Security.Principal.GenericPrincipal: roles by their names in any case. */
export class GenericPrincipal extends ClaimsPrincipal {
  constructor(
    private readonly given: NetObject,
    private readonly roles: readonly Text[],
  ) {
    const identity = given instanceof ClaimsIdentity ? given.clone() : new ClaimsIdentity({ identity: given });
    super([identity]);
    for (const role of roles)
      if (role !== null && role.trim() !== '')
        identity.external.push(new Claim(identity.roleType, role, claimNames.string, claimNames.issuer, claimNames.issuer, identity));
  }
  override get identity(): NetObject | null {
    return this.given;
  }
  override isInRole(role: Text): boolean {
    return role !== null && (this.roles.some((r) => r !== null && sameName(r, role)) || super.isInRole(role));
  }
}
