/** The constants of claims, recorded by reflection: how their texts begin and, separated by commas, their names with the rest of the text where that is not the name in small letters. */

/** System.Security.Claims.ClaimTypes. */
export const claimTypes: readonly (readonly [string, string])[] = [
  [
    'http://schemas.microsoft.com/ws/2008/06/identity/claims/',
    'AuthenticationInstant,AuthenticationMethod,CookiePath,DenyOnlyPrimarySid,DenyOnlyPrimaryGroupSid,DenyOnlyWindowsDeviceGroup,Dsa,Expiration,Expired,GroupSid,IsPersistent,PrimaryGroupSid,PrimarySid,Role,SerialNumber,UserData,Version,WindowsAccountName,WindowsDeviceClaim,WindowsDeviceGroup,WindowsUserClaim,WindowsFqbnVersion,WindowsSubAuthority',
  ],
  [
    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/',
    'Anonymous,Authentication,AuthorizationDecision,Country,DateOfBirth,Dns,DenyOnlySid,Email=emailaddress,Gender,GivenName,Hash,HomePhone,Locality,MobilePhone,Name,NameIdentifier,OtherPhone,PostalCode,Rsa,Sid,Spn,StateOrProvince,StreetAddress,Surname,System,Thumbprint,Upn,Uri,Webpage,X500DistinguishedName',
  ],
  ['http://schemas.xmlsoap.org/ws/2009/09/identity/claims/', 'Actor'],
];

/** System.Security.Claims.ClaimValueTypes. */
export const claimValueTypes: readonly (readonly [string, string])[] = [
  [
    'http://www.w3.org/2001/XMLSchema#',
    'Base64Binary=base64Binary,Base64Octet=base64Octet,Boolean,Date,DateTime=dateTime,Double,Fqbn,HexBinary=hexBinary,Integer,Integer32,Integer64,Sid,String,Time,UInteger32,UInteger64',
  ],
  ['http://schemas.xmlsoap.org/claims/', 'DnsName=dns'],
  ['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/', 'Email=emailaddress,Rsa'],
  ['http://schemas.xmlsoap.org/claims/', 'UpnName=UPN'],
  ['http://www.w3.org/2000/09/xmldsig#', 'DsaKeyValue=DSAKeyValue,KeyInfo=KeyInfo,RsaKeyValue=RSAKeyValue'],
  ['http://www.w3.org/TR/2002/WD-xquery-operators-20020816#', 'DaytimeDuration=dayTimeDuration,YearMonthDuration=yearMonthDuration'],
  ['urn:oasis:names:tc:xacml:1.0:data-type:', 'Rfc822Name=rfc822Name,X500Name=x500Name'],
];
